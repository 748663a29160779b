-- The right to know about a family or a person, whichever it is.
create function access_to_either(subject uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select case
           when exists (select 1 from people p where p.id = subject) then access_to_person(subject, caller, below)
           else access_to(subject, caller, below) end
$$;
