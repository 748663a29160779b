-- The right to know about a person for a purpose of use, also in part. As in the registry.
create function access_to_person(person uuid, caller uuid, below boolean, purpose text) returns text
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
$$;

-- Whether a right to know opens that somebody received services: all that is ordinary, or a data class that tells of them.
create function opens_services(access text) returns boolean
    language sql immutable
as $$
select coalesce(
    split_part(access, ' ', 1) in ('full', 'tail')
        or (access like 'part %'
            and string_to_array(split_part(access, ' ', 3), ',') && array ['schedule', 'services', 'results']),
    false)
$$;

create function recipients_known(delivery uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select coalesce(string_agg(cast(r.person_id as text), ' ' order by r.place), '')
from delivery_recipients r
where r.delivery_id = delivery
  and opens_services(access_to_person(r.person_id, caller, below, purpose))
$$;

-- What a caller may know of a delivery for a purpose of use: as ever, or a part of it by a right that is itself in part.
create function access_to_delivery(delivery uuid, caller uuid, below boolean, purpose text) returns text
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
$$;
