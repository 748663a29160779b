-- All families a person was ever in.
create or replace function homes_of(subject uuid) returns table (family uuid)
    language sql stable
as $$
select distinct m.family_id from arrivals m where m.person_id = subject
$$;

-- Whether a person lives in a family now, or in none and left this one last.
create or replace function is_home_of(family uuid, person uuid) returns boolean
    language sql stable
as $$
select exists (select 1 from families_of(person) f where f.family = is_home_of.family)
$$;
