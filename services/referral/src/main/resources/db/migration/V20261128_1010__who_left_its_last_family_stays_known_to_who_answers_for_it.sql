-- From the instant of registering: who registered it, until a responsibility is heard of. As in the registry.
create function responsible_for_family(family uuid) returns uuid
    language sql stable
as $$
select coalesce(
    (select r.organisation from responsibilities r
     where r.subject_id = family and r.programme = 'general' and upper_inf(r.during)),
    (select f.registered_by from families f where f.id = family))
$$;

-- The families a person belongs to now (the day of the session's time zone, the region's); of one who belongs to none, those
-- it left last, so that it is not lost to all. As in the registry.
create function families_of(person uuid)
    returns table (family uuid, now boolean)
    language sql stable
as $$
select m.family_id, m.until is null or m.until >= current_date
from memberships m
where m.person_id = person
  and m.since <= current_date
  and coalesce(m.until, date 'infinity') >= least(
    current_date,
    (select max(coalesce(o.until, date 'infinity'))
     from memberships o
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
      where f.now or stands_for(caller, below, responsible_for_family(f.family))) as found
where found.access is not null
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;

-- Whether a party is responsible for a subject now, in any programme, or stands above who is: for a family; for a person
-- itself, or through its families.
create or replace function responsible_for(kind text, subject uuid, party uuid, below boolean) returns boolean
    language sql stable
as $$
select exists (select 1
               from (select subject as id
                     union all
                     select f.family
                     from families_of(subject) f
                     where kind = 'person') as held
               join responsibilities r on r.subject_id = held.id and upper_inf(r.during)
               where stands_for(party, below, r.organisation))
$$;
