-- As before; an emergency comes after any other right to read.
create or replace function access_to_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
with found as materialized (
    select access_to(s.id, caller, below) as access
    from same_as(person) s
    union all
    select access_to(f.family, caller, below)
    from same_as(person) s
    cross join lateral families_of(s.id) f
    where f.now or acts_for(caller, below, responsible_for_family(f.family)))
select found.access
from found
where found.access is not null
  and not linked_sealed_from(person, caller)
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1)), found.access like '% emergency'
limit 1
$$;

create or replace function access_to_family(family uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select found.access
from (select access_to(s.id, caller, below) as access from same_as(family) s) as found
where found.access is not null
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1)), found.access like '% emergency'
limit 1
$$;
