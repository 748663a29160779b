-- Whoever knows one record of a family knows the family, whichever its id: the strongest right of all of them. As for people.
create function access_to_family(family uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select found.access
from (select access_to(s.id, caller, below) as access from same_as(family) s) as found
where found.access is not null
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;

create function access_to_family(family uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select joined_access(array_agg(access_to(s.id, caller, below, purpose)))
from same_as(family) s
$$;

-- Who answers for one of the records of a family answers for the family, so that it can go on to change what it wrote.
create function answers_for_family(family uuid, caller uuid, below boolean) returns boolean
    language sql stable
as $$
select exists (select 1
               from same_as(family) s
               where acts_for(caller, below, responsible_for_family(s.id)))
$$;

create or replace function access_to_subject(kind text, subject uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select case kind
           when 'family' then access_to_family(subject, caller, below)
           else access_to_person(subject, caller, below) end
$$;

create or replace function answers_for_subject(kind text, subject uuid, caller uuid, below boolean) returns boolean
    language sql stable
as $$
select case kind
           when 'family' then answers_for_family(subject, caller, below)
           else answers_for_person(subject, caller, below) end
$$;

create or replace function may_read_record(family uuid, reader uuid, below boolean, person uuid, roles jsonb) returns boolean
    language sql stable
as $$
select coalesce(split_part(access_to_family(family, reader, below), ' ', 1) in ('full', 'tail'), false)
       or (represents_family(person, family, roles) and not sealed_from(family, reader))
$$;
