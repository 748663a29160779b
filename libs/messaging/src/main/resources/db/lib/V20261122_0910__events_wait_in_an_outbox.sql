-- Events written with their change; the relay sends those without sent_at, in order of seq (rulings 21).
create table outbox (
    seq          bigint generated always as identity,
    id           uuid        not null,
    topic        text        not null,
    key          uuid        not null,
    type         text        not null,
    sequence     bigint      not null,
    time         timestamptz not null,
    trace        text,
    organisation uuid,
    payload      text        not null,
    sent_at      timestamptz,
    constraint outbox_pkey primary key (seq)
);
create index outbox_unsent on outbox (seq) where sent_at is null;

-- Messages that could not have their effect, and the later ones of their keys behind them (rulings 25).
create table parked (
    id               uuid        not null,
    parking_key      text        not null,
    topic            text        not null,
    partition_number integer     not null,
    record_offset    bigint      not null,
    record_key       text        not null,
    type             text        not null,
    payload          bytea       not null,
    reason           text        not null,
    parked_at        timestamptz not null default now(),
    constraint parked_pkey primary key (id)
);
create index parked_by_key on parked (parking_key, record_offset);
