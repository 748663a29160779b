-- That somebody may need help, from whatever side; it may come before anybody is known, or born. It is for one organisation
-- to handle. Nobody's id is needed until it ends.
create table signals (
    id                      uuid        not null,
    version                 bigint      not null,
    source                  uuid        not null,
    receiver                uuid        not null,
    channel                 text        not null,
    topic                   text        not null,
    restricted              boolean     not null,
    urgency                 text        not null,
    anonymous               boolean     not null,
    unborn                  boolean     not null,
    words                   text,
    contact                 text,
    received_at             timestamptz not null,
    first_action_by         timestamptz,
    first_action_at         timestamptz,
    status                  text        not null,
    subject_kind            text,
    subject_id              uuid,
    linked_kind             text,
    linked_id               uuid,
    reason                  text,
    ended_at                timestamptz,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint signals_pkey primary key (id),
    constraint signals_end check (
        (status in ('registered', 'linked-to-case')) = (subject_id is not null)
        and (status = 'linked-to-case') = (linked_id is not null)
        and (status = 'rejected') = (reason is not null)
        and (status in ('new', 'under-review')) = (ended_at is null))
);
create index signals_inbox on signals (receiver, received_at desc, id desc);
create index signals_sent on signals (source, received_at desc, id desc);
create index signals_by_subject on signals (subject_id) where subject_id is not null;
-- Few of all: what waits for the first deed within a term.
create index signals_waiting on signals (receiver, first_action_by) where first_action_at is null and first_action_by is not null;

-- Calls to the hot line; an anonymous one has no person at all.
create table hot_line_calls (
    id                      uuid        not null,
    version                 bigint      not null,
    organisation            uuid        not null,
    channel                 text        not null,
    topic                   text        not null,
    restricted              boolean     not null,
    urgency                 text        not null,
    answer                  text        not null,
    anonymous               boolean     not null,
    subject_kind            text,
    subject_id              uuid,
    words                   text,
    contact                 text,
    signal_id               uuid references signals (id),
    taken_at                timestamptz not null,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint hot_line_calls_pkey primary key (id),
    constraint hot_line_calls_anonymous check (not anonymous or (subject_id is null and contact is null))
);
create index hot_line_calls_taken on hot_line_calls (organisation, taken_at desc, id desc);
create index hot_line_calls_by_signal on hot_line_calls (signal_id) where signal_id is not null;

-- Whether a caller is a party to a signal or call. What is protected is for the organisation itself, not for a body above it.
create function is_party(caller uuid, below boolean, restricted boolean, party uuid) returns boolean
    language sql stable
as $$
select caller = party or (not restricted and stands_for(caller, below, party))
$$;
