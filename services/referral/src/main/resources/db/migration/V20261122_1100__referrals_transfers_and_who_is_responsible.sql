-- Our small copy of families and people, without names. Facts of different topics come in any order: the newest wins.
create table families (
    id            uuid        not null,
    version       bigint      not null,
    registered_by uuid        not null,
    registered_at timestamptz not null,
    territory     text,
    constraint families_pkey primary key (id)
);

-- Days, both ends included. No reference to people: a member may be heard of before the person.
create table memberships (
    family_id uuid not null,
    person_id uuid not null,
    role      text not null,
    since     date not null,
    until     date,
    constraint memberships_pkey primary key (family_id, person_id, since)
);
create index memberships_by_person on memberships (person_id);

-- Two topics tell of a person; each has a version of its own (0: not heard yet).
create table people (
    id              uuid   not null,
    version         bigint not null default 0,
    territory       text,
    core_version    bigint not null default 0,
    birth_date      date,
    birth_precision text,
    constraint people_pkey primary key (id)
);

-- The strongest right to know about a person: its own, or through a family it belongs to now (as in the registry).
create function access_to_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select found.access
from (select access_to(person, caller, below) as access
      union all
      select access_to(m.family_id, caller, below)
      from memberships m
      where m.person_id = person and (m.until is null or m.until >= current_date)) as found
where found.access is not null
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;

-- The same for a subject of either kind; null for one not heard of, so that unknown and hidden look alike.
create function access_to_subject(kind text, subject uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select case kind
           when 'family' then (select access_to(f.id, caller, below) from families f where f.id = subject)
           when 'person' then (select access_to_person(p.id, caller, below) from people p where p.id = subject)
           end
$$;

-- What a receiver may know before it accepts: where the subject lives, and from which births its age bands follow.
create function territory_of(kind text, subject uuid) returns text
    language sql stable
as $$
select case kind
           when 'family' then (select territory from families where id = subject)
           else (select territory from people where id = subject)
           end
$$;

create function births_of(kind text, subject uuid) returns text
    language sql stable
as $$
select string_agg(cast(p.birth_date as text), ',' order by p.birth_date)
from (select subject as id where kind = 'person'
      union all
      select m.person_id
      from memberships m
      where kind = 'family' and m.family_id = subject and m.role = 'child'
        and (m.until is null or m.until >= current_date)) as counted
join people p on p.id = counted.id
where p.birth_precision <> 'expected'
$$;

-- Whether a caller is an organisation or, as an agency's system, stands above it.
create function stands_for(caller uuid, below boolean, party uuid) returns boolean
    language sql stable
as $$
select caller = party
    or (below and exists (select 1 from organisation_reach r where r.body = caller and r.organisation = party))
$$;

-- Who is responsible for whom, in which programme, from when to when: never two (the constraint), never none (a period
-- closes only in the statement that opens the next).
create table responsibilities (
    subject_kind text      not null,
    subject_id   uuid      not null,
    programme    text      not null default 'general',
    number       bigint    not null,
    organisation uuid      not null,
    during       tstzrange not null,
    cause        uuid      not null,
    grant_id     uuid      not null,
    constraint responsibilities_pkey primary key (subject_id, programme, number),
    constraint responsibilities_begin check (not isempty(during) and not lower_inf(during)),
    constraint responsibilities_never_two exclude using gist (
        subject_id with =, programme with =, during with &&)
);
create unique index responsibilities_now on responsibilities (subject_id, programme) where upper_inf(during);

create table referrals (
    id                      uuid        not null,
    version                 bigint      not null,
    subject_kind            text        not null,
    subject_id              uuid        not null,
    source                  uuid        not null,
    target                  uuid,
    status                  text        not null,
    category                text        not null,
    priority                text        not null,
    reason                  text        not null,
    purpose                 text        not null,
    legal_basis_kind        text        not null,
    legal_basis_reference   text        not null,
    note                    text,
    replaces                uuid references referrals (id),
    requested_at            timestamptz not null,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint referrals_pkey primary key (id)
);
create index referrals_sent on referrals (source, requested_at desc, id desc);
create index referrals_by_subject on referrals (subject_id);

-- One row for each receiver. Subject, category and time are those of the referral, for the indexes.
create table referral_tasks (
    id           uuid        not null,
    referral_id  uuid        not null references referrals (id),
    receiver     uuid        not null,
    version      bigint      not null,
    status       text        not null,
    status_since timestamptz not null,
    accepted_at  timestamptz,
    started_at   timestamptz,
    ended_at     timestamptz,
    reason       text,
    outcome      text,
    note         text,
    access       text        not null,
    grant_id     uuid,
    grant_until  timestamptz,
    subject_id   uuid        not null,
    category     text        not null,
    requested_at timestamptz not null,
    constraint referral_tasks_pkey primary key (id),
    constraint referral_tasks_receiver unique (referral_id, receiver)
);
create index referral_tasks_inbox on referral_tasks (receiver, requested_at desc, id desc);
-- Receivers race, one wins (rulings 11): the second line of defence behind the lock of the referral's row.
create unique index referral_tasks_one_taken on referral_tasks (referral_id)
    where status in ('accepted', 'in-progress', 'on-hold', 'completed', 'failed');
-- Nobody is asked twice at one time for the same help to the same subject (handover section 1).
create unique index referral_tasks_asked_once on referral_tasks (subject_id, category, receiver)
    where status in ('requested', 'accepted', 'in-progress', 'on-hold');

-- The services given within a referral, as heard: the closing of the loop.
create table referral_outputs (
    delivery_id  uuid not null,
    referral_id  uuid not null,
    organisation uuid not null,
    service_type text not null,
    delivered_on date not null,
    constraint referral_outputs_pkey primary key (delivery_id)
);
create index referral_outputs_by_referral on referral_outputs (referral_id, organisation);

create function deliveries_of(referral uuid, provider uuid) returns bigint
    language sql stable
as $$
select count(*) from referral_outputs o where o.referral_id = referral and o.organisation = provider
$$;

create table transfers (
    id                      uuid        not null,
    version                 bigint      not null,
    subject_kind            text        not null,
    subject_id              uuid        not null,
    programme               text        not null,
    source                  uuid        not null,
    target                  uuid,
    status                  text        not null,
    reason                  text        not null,
    note                    text,
    requested_at            timestamptz not null,
    accepted_at             timestamptz,
    completed_at            timestamptz,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint transfers_pkey primary key (id)
);
create index transfers_sent on transfers (source, requested_at desc, id desc);
create index transfers_to_complete on transfers (accepted_at) where status = 'accepted';
-- One offer of responsibility at a time for a subject and programme.
create unique index transfers_one_open on transfers (subject_id, programme) where status = 'requested';

create table transfer_offers (
    id           uuid        not null,
    transfer_id  uuid        not null references transfers (id),
    receiver     uuid        not null,
    version      bigint      not null,
    status       text        not null,
    status_since timestamptz not null,
    reason       text,
    note         text,
    grant_id     uuid,
    requested_at timestamptz not null,
    constraint transfer_offers_pkey primary key (id),
    constraint transfer_offers_receiver unique (transfer_id, receiver)
);
create index transfer_offers_inbox on transfer_offers (receiver, requested_at desc, id desc);
create unique index transfer_offers_one_taken on transfer_offers (transfer_id) where status in ('accepted', 'completed');

-- What must follow the responsibility before a transfer is complete; each line is settled by the service it concerns.
create table transfer_checklist (
    transfer_id uuid not null references transfers (id),
    item        text not null,
    settled_at  timestamptz,
    constraint transfer_checklist_pkey primary key (transfer_id, item)
);
