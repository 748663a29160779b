-- What was answered to whom, so that a repeated attempt has no second effect. No body: it may hold personal data.
create table answers (
    client      text        not null,
    key         uuid        not null,
    fingerprint text        not null,
    status      smallint    not null,
    resource    uuid        not null,
    version     bigint      not null,
    answered_at timestamptz not null default now(),
    constraint answers_pkey primary key (client, key)
);
create index answers_by_age on answers (answered_at);

-- Which messages have had their effect here.
create table inbox (
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    constraint inbox_pkey primary key (event_id)
);
create index inbox_by_age on inbox using brin (received_at);
