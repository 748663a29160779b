-- What became of each row of a batch that was taken, so that a batch sent again has no second effect, however it ended.
create table answered_rows (
    client      text        not null,
    key         uuid        not null,
    row_number  integer     not null,
    status      smallint    not null,
    resource    uuid        not null,
    version     bigint      not null,
    answered_at timestamptz not null default now(),
    constraint answered_rows_pkey primary key (client, key, row_number)
);
create index answered_rows_by_age on answered_rows using brin (answered_at);
