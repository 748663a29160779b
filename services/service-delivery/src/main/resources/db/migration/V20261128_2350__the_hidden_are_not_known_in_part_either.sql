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
