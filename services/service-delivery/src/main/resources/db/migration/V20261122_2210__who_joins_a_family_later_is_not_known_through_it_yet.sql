-- The strongest right to know about a person: its own, or through a family it belongs to now; "now" is the region's day,
-- the time zone of the session. As in the registry.
create or replace function access_to_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select found.access
from (select access_to(person, caller, below) as access
      union all
      select access_to(m.family_id, caller, below)
      from members m
      where m.person_id = person and m.since <= current_date and (m.until is null or m.until >= current_date)) as found
where found.access is not null
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;
