-- The strongest right to know about a person, as before; refused for a while where what hides the person may have been put aside.
create or replace function access_to_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select undoubted(
    (select found.access
     from (select access_to(person, caller, below) as access
           union all
           select access_to(f.family, caller, below)
           from families_of(person) f
           where f.now or acts_for(caller, below, responsible_for_family(f.family))) as found
     where found.access is not null
     order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
     limit 1),
    person, caller)
$$;

create or replace function access_to_person(person uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select case
           when anyway.access is null or anyway.access like 'preview %' then undoubted(
               (select joined_access(array_agg(found.access))
                from (select access_to(person, caller, below, purpose) as access
                      union all
                      select access_to(m.family_id, caller, below, purpose)
                      from members m
                      where m.person_id = person and m.since <= current_date
                        and (m.until is null or m.until >= current_date)) as found),
               person, caller)
           else anyway.access end
from (select access_to_person(person, caller, below) as access) as anyway
$$;
