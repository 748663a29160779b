-- A file of an agency's system: received in pieces, then worked off row by row. Who sent it stands here, for it is worked off
-- when nobody calls.
create table file_imports (
    id                      uuid        not null,
    version                 bigint      not null,
    kind                    text        not null,
    format                  text        not null,
    rows_for                uuid        not null,
    validate_only           boolean     not null,
    client                  text        not null,
    sector                  text        not null,
    roles                   text        not null,
    purposes                text        not null,
    purpose                 text        not null,
    state                   text        not null,
    columns                 text        not null default '',
    received_bytes          bigint      not null default 0,
    received_rows           integer     not null default 0,
    worked_rows             integer     not null default 0,
    made_rows               integer     not null default 0,
    present_rows            integer     not null default 0,
    refused_rows            integer     not null default 0,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint file_imports_pkey primary key (id),
    constraint file_imports_state check (state in ('receiving', 'working', 'done', 'cancelled', 'dropped')),
    constraint file_imports_format check (format in ('ndjson', 'csv')),
    constraint file_imports_worked check (
        worked_rows <= received_rows and worked_rows = made_rows + present_rows + refused_rows)
);
create index file_imports_in_work on file_imports (created_at) where state = 'working';
create index file_imports_receiving on file_imports (changed_at) where state = 'receiving';
create index file_imports_by_age on file_imports (changed_at);

-- A row keeps what it says until it is worked off, and then what came of it.
create table file_import_rows (
    import_id  uuid    not null references file_imports (id) on delete cascade,
    row_number integer not null,
    content    text,
    status     smallint,
    resource   uuid,
    version    bigint,
    refusal    text,
    constraint file_import_rows_pkey primary key (import_id, row_number),
    constraint file_import_rows_worked check ((content is null) = (status is not null))
);
create index file_import_rows_refused on file_import_rows (import_id, row_number) where status >= 400;
