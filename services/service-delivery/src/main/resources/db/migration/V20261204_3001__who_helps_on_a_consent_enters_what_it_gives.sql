-- The right to enter what is given to a person, as access_to_help: its own, or through a family it belongs to now.
create function access_to_help_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
with anyway as materialized (select access_to_person(person, caller, below) as access)
select case
           when anyway.access like 'full %' then anyway.access
           else coalesce(
               undoubted(
                   (select found.access
                    from (select access_to_help(person, caller, below) as access
                          union all
                          select access_to_help(f.family, caller, below) from families_of(person) f where f.now) as found
                    where found.access like 'part %'
                    order by found.access
                    limit 1),
                   person, caller),
               anyway.access) end
from anyway
$$;

-- Whether a right to know opens what came of a service: all that is ordinary, or that data class.
create function opens_results(access text) returns boolean
    language sql immutable
as $$
select coalesce(
    split_part(access, ' ', 1) in ('full', 'tail')
        or (access like 'part %' and 'results' = any (string_to_array(split_part(access, ' ', 3), ','))),
    false)
$$;

-- As before; where the right is in part, its last word tells whether what came of the service is open too: 'results' where that is so for
-- everybody who received it, else 'part'.
create or replace function access_to_delivery(delivery uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select case
           when anyway.access is null then (
               select min(p.access) filter (where opens_services(p.access))
                          || case when bool_and(opens_results(p.access)) then ' results' else ' part' end
               from (select access_to_person(r.person_id, caller, below, purpose) as access
                     from delivery_recipients r where r.delivery_id = delivery) as p)
           else anyway.access end
from (select access_to_delivery(delivery, caller, below) as access) as anyway
where not delivery_sealed_from(delivery, (select d.family_id from deliveries d where d.id = delivery), caller)
$$;
