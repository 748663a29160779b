-- An organisation that wants to be called when something changes, how far it has been told, and by which right.
create table webhooks (
    id                      uuid        not null,
    version                 bigint      not null,
    url                     text        not null,
    secret                  text        not null,
    below                   boolean     not null,
    purpose                 text        not null,
    state                   text        not null,
    transaction             bigint      not null,
    place                   bigint      not null,
    looked_at               timestamptz not null,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint webhooks_pkey primary key (id),
    constraint webhooks_state check (state in ('active', 'ended'))
);
create index webhooks_by_organisation on webhooks (created_by_organisation, id);
create index webhooks_to_look_at on webhooks (looked_at) where state = 'active';

-- What is to be told to whom, once: ids and kinds, nobody's data.
create table webhook_deliveries (
    webhook_id   uuid        not null references webhooks (id) on delete cascade,
    change_id    uuid        not null,
    kind         text        not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    version      bigint      not null,
    changed_at   timestamptz not null,
    state        text        not null,
    attempts     integer     not null default 0,
    since        timestamptz not null,
    next_at      timestamptz not null,
    last_status  integer,
    last_failure text,
    constraint webhook_deliveries_pkey primary key (webhook_id, change_id),
    constraint webhook_deliveries_state check (state in ('waiting', 'delivered', 'dead'))
);
create index webhook_deliveries_due on webhook_deliveries (next_at) where state = 'waiting';
create index webhook_deliveries_dead on webhook_deliveries (webhook_id, change_id) where state = 'dead';
create index webhook_deliveries_by_age on webhook_deliveries (since) where state <> 'waiting';
