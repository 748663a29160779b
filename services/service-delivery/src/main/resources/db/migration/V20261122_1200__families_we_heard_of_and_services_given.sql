-- The small copy of the registry's families: what its facts said last, whatever the order in which they came.
create table families (
    id        uuid   not null,
    version   bigint not null,
    territory text,
    constraint families_pkey primary key (id)
);

-- Days, both ends included. No foreign keys: facts of different topics come in any order.
create table members (
    family_id uuid   not null,
    person_id uuid   not null,
    since     date   not null,
    until     date,
    role      text   not null,
    version   bigint not null,
    constraint members_pkey primary key (family_id, person_id, since)
);
create index members_by_person on members (person_id);

-- "dated": the registry knows the birth, so its date is on its way by the other topic.
create table people (
    id        uuid    not null,
    version   bigint  not null,
    territory text,
    dated     boolean not null,
    constraint people_pkey primary key (id)
);
create table births (
    person_id uuid   not null,
    version   bigint not null,
    date      date   not null,
    precision text   not null,
    constraint births_pkey primary key (person_id)
);

-- The strongest right to know about a person: its own, or through a family it belongs to now. As in the registry.
create function access_to_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select found.access
from (select access_to(person, caller, below) as access
      union all
      select access_to(m.family_id, caller, below)
      from members m
      where m.person_id = person and (m.until is null or m.until >= current_date)) as found
where found.access is not null
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;

-- Services given. Nothing is ever deleted: a correction or cancellation is a new version of the row.
create table deliveries (
    id                      uuid        not null,
    version                 bigint      not null,
    organisation            uuid        not null,
    reference               text,
    family_id               uuid,
    territory               text,
    service_type            text        not null,
    direction               text        not null,
    day                     date        not null,
    setting                 text        not null,
    channel                 text        not null,
    minutes                 integer,
    funding                 text,
    referral_id             uuid,
    result                  text,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint deliveries_pkey primary key (id),
    constraint deliveries_reference unique (organisation, reference),
    constraint deliveries_minutes check (minutes between 1 and 1440)
);
create index deliveries_by_organisation on deliveries (organisation, day desc, id desc);
create index deliveries_by_family on deliveries (family_id, day desc, id desc);

-- "day" is the delivery's, so that a person's latest services are found without reading all of them.
create table delivery_recipients (
    delivery_id uuid    not null references deliveries (id),
    place       integer not null,
    person_id   uuid    not null,
    day         date    not null,
    role        text    not null,
    age_band    text,
    constraint delivery_recipients_pkey primary key (delivery_id, place),
    constraint delivery_recipients_once unique (delivery_id, person_id)
);
create index delivery_recipients_by_person on delivery_recipients (person_id, day desc, delivery_id desc);

-- The recipients of a delivery about whom a caller may know more than a preview, as ids with spaces between; '' for none.
create function recipients_known(delivery uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select coalesce(string_agg(r.person_id::text, ' ' order by r.place), '')
from delivery_recipients r
where r.delivery_id = delivery
  and split_part(access_to_person(r.person_id, caller, below), ' ', 1) in ('full', 'tail')
$$;

-- What a caller may know of a delivery, and why, such as 'full registry whole'; null for nothing.
-- The whole: of what it gave itself, of a family it knows, or when it knows every recipient of a service without family.
-- A part: when it knows only some of the recipients, such as a child that has left the family meanwhile.
create function access_to_delivery(delivery uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select case
           when d.organisation = caller
               or (below and exists (select 1 from organisation_reach o
                                     where o.body = caller and o.organisation = d.organisation))
               then 'full delivery whole'
           when split_part(family.access, ' ', 1) in ('full', 'tail') then family.access || ' whole'
           else (select stronger.access
                            || case when d.family_id is null and stronger.known = stronger.all_of_them
                                        then ' whole' else ' part' end
                 from (select (array_agg(p.access
                                  order by array_position(array ['full', 'tail'], split_part(p.access, ' ', 1)))
                              filter (where split_part(p.access, ' ', 1) in ('full', 'tail')))[1] as access,
                              count(*) filter (where split_part(p.access, ' ', 1) in ('full', 'tail')) as known,
                              count(*) as all_of_them
                       from (select access_to_person(r.person_id, caller, below) as access
                             from delivery_recipients r where r.delivery_id = d.id) as p) as stronger
                 where stronger.access is not null)
           end
from deliveries d
     cross join lateral (select access_to(d.family_id, caller, below) as access) as family
where d.id = delivery
$$;
