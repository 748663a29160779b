-- The star of facts. Facts come in any order and more than once, so nothing here refers to a row that must be there
-- before it, and each row can be written by its newest fact alone. No names of people, no birth dates.

create table organisations (
    id        uuid   not null,
    version   bigint not null,
    name      text   not null,
    sector    text   not null,
    type      text   not null,
    ownership text   not null,
    part_of   uuid,
    territory text,
    status    text   not null,
    constraint organisations_pkey primary key (id)
);

-- canonical_id names the record that counts in this one's place once two were found to be the same; none, itself.
create table people (
    id           uuid   not null,
    version      bigint not null,
    canonical_id uuid,
    sex          text,
    constraint people_pkey primary key (id)
);

create index people_linked on people (id, canonical_id) where canonical_id is not null;

create table families (
    id           uuid   not null,
    version      bigint not null,
    canonical_id uuid,
    territory    text,
    constraint families_pkey primary key (id)
);

create index families_linked on families (id, canonical_id) where canonical_id is not null;

create table deliveries (
    id           uuid        not null,
    version      bigint      not null,
    organisation uuid        not null,
    family       uuid,
    date         date        not null,
    direction    text        not null,
    service_type text        not null,
    setting      text        not null,
    channel      text        not null,
    funding      text,
    territory    text,
    minutes      integer,
    referral     uuid,
    announced_at timestamptz not null,
    constraint deliveries_pkey primary key (id)
);

create index deliveries_by_date on deliveries (date);
create index deliveries_by_direction on deliveries (direction, date);
create index deliveries_by_organisation on deliveries (organisation, date);

create table delivery_recipients (
    delivery uuid not null,
    person   uuid not null,
    role     text not null,
    age_band text,
    constraint delivery_recipients_pkey primary key (delivery, person, role)
);

create index delivery_recipients_by_person on delivery_recipients (person);

-- What was asked with a referral, and each step it took; a step is a fact and never changes.
create table referrals (
    id           uuid        not null,
    subject_kind text        not null,
    subject      uuid        not null,
    source       uuid        not null,
    receivers    integer     not null,
    category     text        not null,
    priority     text        not null,
    reason       text        not null,
    purpose      text        not null,
    legal_basis  text        not null,
    replaces     uuid,
    requested_at timestamptz not null,
    constraint referrals_pkey primary key (id)
);

create table referral_steps (
    referral uuid        not null,
    version  bigint      not null,
    step     text        not null,
    status   text        not null,
    at       timestamptz not null,
    target   uuid,
    reason   text,
    constraint referral_steps_pkey primary key (referral, version)
);

create view referral_states as
select referral,
       max(version)                                                                         as version,
       (array_agg(status order by version desc))[1]                                         as status,
       (array_agg(target order by version desc) filter (where target is not null))[1]       as target,
       max(at) filter (where step = 'requested')                                            as requested_at,
       max(at) filter (where step = 'accepted')                                             as accepted_at,
       max(at) filter (where step = 'rejected')                                             as rejected_at,
       max(at) filter (where step = 'started')                                              as started_at,
       max(at) filter (where step = 'held')                                                 as held_at,
       max(at) filter (where step = 'resumed')                                              as resumed_at,
       max(at) filter (where step = 'completed')                                            as completed_at,
       max(at) filter (where step = 'failed')                                               as failed_at,
       max(at) filter (where step = 'cancelled')                                            as cancelled_at,
       max(at) filter (where step = 'entered-in-error')                                     as entered_in_error_at
from referral_steps
group by referral;

create table transfer_steps (
    transfer          uuid        not null,
    version           bigint      not null,
    step              text        not null,
    status            text        not null,
    at                timestamptz not null,
    subject_kind      text        not null,
    subject           uuid        not null,
    programme         text        not null,
    from_organisation uuid        not null,
    to_organisation   uuid,
    reason            text,
    constraint transfer_steps_pkey primary key (transfer, version)
);

-- The periods of responsibility, numbered per subject and programme; one ends where the next begins.
create table responsibilities (
    subject      uuid        not null,
    programme    text        not null,
    period       bigint      not null,
    subject_kind text        not null,
    organisation uuid        not null,
    from_instant timestamptz not null,
    cause        uuid,
    constraint responsibilities_pkey primary key (subject, programme, period)
);

-- How far each partition was taken, written with the facts themselves.
create table topic_positions (
    topic            text        not null,
    partition_number integer     not null,
    last_offset      bigint      not null,
    event_time       timestamptz,
    taken_at         timestamptz not null,
    constraint topic_positions_pkey primary key (topic, partition_number)
);
