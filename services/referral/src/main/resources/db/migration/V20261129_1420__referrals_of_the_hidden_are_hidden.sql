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
      where f.now or stands_for(caller, below, responsible_for_family(f.family))) as found
where found.access is not null
  and not sealed_from(person, caller)
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;

-- Nobody learns by the ages of a family's children that there is one more.
create or replace function births_of(kind text, subject uuid) returns text
    language sql stable
as $$
select string_agg(cast(p.birth_date as text), ',' order by p.birth_date)
from (select subject as id where kind = 'person'
      union all
      select m.person_id
      from memberships m
      where kind = 'family' and m.family_id = subject and m.role = 'child'
        and m.since <= current_date and (m.until is null or m.until >= current_date)
        and not is_sealed(m.person_id)) as counted
join people p on p.id = counted.id
where p.birth_precision <> 'expected'
$$;
