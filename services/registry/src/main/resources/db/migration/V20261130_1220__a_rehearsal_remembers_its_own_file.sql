-- A rehearsal undoes each chunk, so what a row would have entered is kept until its end, with hashes of the numbers and names
-- by which a later row of the file meets it. Nothing else reads them, and they go with the end of the rehearsal.
alter table file_import_rows
    drop constraint file_import_rows_worked,
    add constraint file_import_rows_worked check (content is not null or status is not null);

create table file_import_traces (
    import_id  uuid    not null references file_imports (id) on delete cascade,
    trace      bigint  not null,
    row_number integer not null,
    constraint file_import_traces_pkey primary key (import_id, trace, row_number)
);
