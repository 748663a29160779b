-- The strongest right to know about a person, as before; nothing about one who is hidden from the caller, not even
-- through a family that is not.
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
  and not sealed_from(person, caller)
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;

-- Whether a delivery is hidden from a caller, also from who gave it: its family is, or everybody who received it.
create function delivery_sealed_from(delivery uuid, family uuid, caller uuid) returns boolean
    language sql stable
as $$
select coalesce(sealed_from(family, caller), false)
       or (exists (select 1 from delivery_recipients r
                   where r.delivery_id = delivery and sealed_from(r.person_id, caller))
           and not exists (select 1 from delivery_recipients r
                           where r.delivery_id = delivery and not sealed_from(r.person_id, caller)))
$$;

-- The recipients of a delivery who are hidden from a caller, as ids with spaces between; '' for none.
create function recipients_hidden_from(caller uuid, delivery uuid) returns text
    language sql stable
as $$
select coalesce(string_agg(r.person_id::text, ' ' order by r.place), '')
from delivery_recipients r
where r.delivery_id = delivery and sealed_from(r.person_id, caller)
$$;

-- As before, but nothing of a delivery that is hidden from the caller.
create or replace function access_to_delivery(delivery uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select case
           when delivery_sealed_from(d.id, d.family_id, caller) then null
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

-- The right to know about a person for a purpose of use, as before; nothing about one who is hidden from the caller.
create or replace function access_to_person(person uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select case
           when anyway.access is null or anyway.access like 'preview %' then (
               select joined_access(array_agg(found.access))
               from (select access_to(person, caller, below, purpose) as access
                     union all
                     select access_to(m.family_id, caller, below, purpose)
                     from members m
                     where m.person_id = person and m.since <= current_date
                       and (m.until is null or m.until >= current_date)) as found)
           else anyway.access end
from (select access_to_person(person, caller, below) as access) as anyway
where not sealed_from(person, caller)
$$;

-- What a caller may know of a delivery for a purpose of use, as before; nothing of one that is hidden from it.
create or replace function access_to_delivery(delivery uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select case
           when anyway.access is null then (
               select min(p.access) || ' part'
               from (select access_to_person(r.person_id, caller, below, purpose) as access
                     from delivery_recipients r where r.delivery_id = delivery) as p
               where opens_services(p.access))
           else anyway.access end
from (select access_to_delivery(delivery, caller, below) as access) as anyway
where not delivery_sealed_from(delivery, (select d.family_id from deliveries d where d.id = delivery), caller)
$$;
