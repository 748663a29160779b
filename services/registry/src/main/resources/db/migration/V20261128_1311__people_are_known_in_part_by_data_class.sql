-- The same right to know about a person, for a purpose of use: also in part, by what is granted of the person itself and of the
-- families through which the caller may know it.
create function access_to_person(person uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select case
           when anyway.access is null or anyway.access like 'preview %' then (
               select joined_access(array_agg(found.access))
               from (select access_to(person, caller, below, purpose) as access
                     union all
                     select access_to(f.family, caller, below, purpose)
                     from families_of(person) f
                     where f.now or acts_for(caller, below, responsible_for_family(f.family))) as found)
           else anyway.access end
from (select access_to_person(person, caller, below) as access) as anyway
$$;
