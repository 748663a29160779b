-- The strongest right to know about a person, as before; an emergency comes after any other right to read.
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
     order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1)),
              found.access like '% emergency'
     limit 1),
    person, caller)
$$;
