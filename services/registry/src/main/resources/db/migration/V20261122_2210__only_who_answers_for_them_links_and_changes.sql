-- Whether a caller is an organisation or, for agencies' systems, a body above it.
create function acts_for(caller uuid, below boolean, who uuid) returns boolean
    language sql stable
as $$
select who = caller
       or (below and exists (select 1 from organisation_reach r where r.body = caller and r.organisation = who))
$$;

-- From the instant of registering: who registered it, until the referral service's word is heard.
create function responsible_for_family(family uuid) returns uuid
    language sql stable
as $$
select coalesce(responsible_for(family), (select f.created_by_organisation from families f where f.id = family))
$$;

-- The families a person belongs to now (the day of the session's time zone, the region's); of one who belongs to none, those it left last, so that it is not lost to all.
create function families_of(person uuid)
    returns table (family uuid, now boolean, since date, entry uuid)
    language sql stable
as $$
select m.family_id, m.until is null or m.until >= current_date, m.since, m.id
from memberships m
where m.person_id = person
  and m.since <= current_date
  and coalesce(m.until, date 'infinity') >= least(
    current_date,
    (select max(coalesce(o.until, date 'infinity'))
     from memberships o
     where o.person_id = person and o.since <= current_date))
$$;

create or replace function responsible_for_person(person uuid) returns uuid
    language sql stable
as $$
select coalesce(
    (select responsible_for_family(f.family) from families_of(person) f order by f.since desc, f.entry desc limit 1),
    responsible_for(person))
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

-- Whether a caller answers for a person: it may write, and is responsible for the person's family or, where it has none,
-- for the person itself. A referral lets its target know a person, not take it into a family of its own.
create function answers_for_person(person uuid, caller uuid, below boolean) returns boolean
    language sql stable
as $$
select coalesce(split_part(access_to_person(person, caller, below), ' ', 1) = 'full', false)
       and case
               when exists (select 1 from families_of(person)) then exists (
                   select 1 from families_of(person) f
                   where acts_for(caller, below, responsible_for_family(f.family)))
               else acts_for(
                   caller, below,
                   coalesce(responsible_for(person), (select p.created_by_organisation from people p where p.id = person)))
           end
$$;
