-- Who registered a family is responsible from that instant on; of one heard of before this, the referral service has told.
alter table families add column registered_by uuid;

-- The referral service's word on who is responsible.
create table responsibilities (
    subject_id   uuid   not null,
    programme    text   not null,
    version      bigint not null,
    organisation uuid   not null,
    constraint responsibilities_pkey primary key (subject_id, programme)
);

-- Whether a caller is an organisation or, for agencies' systems, a body above it. As in the registry.
create function acts_for(caller uuid, below boolean, who uuid) returns boolean
    language sql stable
as $$
select who = caller
       or (below and exists (select 1 from organisation_reach r where r.body = caller and r.organisation = who))
$$;

-- From the instant of registering: who registered it, until the referral service's word is heard. As in the registry.
create function responsible_for_family(family uuid) returns uuid
    language sql stable
as $$
select coalesce(
    (select r.organisation from responsibilities r where r.subject_id = family and r.programme = 'general'),
    (select f.registered_by from families f where f.id = family))
$$;

-- The families a person belongs to now (the day of the session's time zone, the region's); of one who belongs to none, those
-- it left last, so that it is not lost to all. As in the registry.
create function families_of(person uuid)
    returns table (family uuid, now boolean)
    language sql stable
as $$
select m.family_id, m.until is null or m.until >= current_date
from members m
where m.person_id = person
  and m.since <= current_date
  and coalesce(m.until, date 'infinity') >= least(
    current_date,
    (select max(coalesce(o.until, date 'infinity'))
     from members o
     where o.person_id = person and o.since <= current_date))
$$;

-- The strongest right to know about a person: its own, or through a family it belongs to now. About one who belongs to
-- none, only the organisation responsible for the family it left last knows through that family.
create or replace function access_to_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select found.access
from (select access_to(person, caller, below) as access
      union all
      select access_to(f.family, caller, below)
      from families_of(person) f
      where f.now or acts_for(caller, below, responsible_for_family(f.family))) as found
where found.access is not null
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;
