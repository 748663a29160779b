-- As before, but "materialized": else the planner writes the inner functions in the place of each mention of their answers, and
-- they run as often.
create or replace function access_to_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
with found as materialized (
    select access_to(person, caller, below) as access
    union all
    select access_to(f.family, caller, below)
    from families_of(person) f
    where f.now or acts_for(caller, below, responsible_for_family(f.family)))
select found.access
from found
where found.access is not null
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;

create or replace function access_to_person(person uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
with anyway as materialized (select access_to_person(person, caller, below) as access)
select case
           when anyway.access is null or anyway.access like 'preview %' then (
               select joined_access(array_agg(found.access))
               from (select access_to(person, caller, below, purpose) as access
                     union all
                     select access_to(f.family, caller, below, purpose)
                     from families_of(person) f
                     where f.now or acts_for(caller, below, responsible_for_family(f.family))) as found)
           else anyway.access end
from anyway
$$;
