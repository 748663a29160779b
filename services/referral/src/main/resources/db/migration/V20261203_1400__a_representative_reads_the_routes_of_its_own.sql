-- The families through which a person stands for a subject today, in one of these roles (a JSON array): the family itself, or one with the
-- subject as a child. As in the registry.
create function stands_through(kind text, subject uuid, person uuid, roles text) returns table (family uuid)
    language sql stable
as $$
select m.family_id
from memberships m
where m.person_id = person and jsonb_exists(cast(roles as jsonb), m.role)
  and m.since <= current_date and (m.until is null or m.until >= current_date)
  and case kind
          when 'family' then m.family_id = subject
          else exists (select 1 from memberships c
                       where c.family_id = m.family_id and c.person_id = subject and c.role in ('child', 'expected-child')
                         and c.since <= current_date and (c.until is null or c.until >= current_date)) end
$$;

-- Whether what ends a stay in this family may have been put aside.
create function stays_in_doubt(family uuid) returns boolean
    language plpgsql stable
as $$
begin
    return exists (
        select 1
        from parked p
        where p.settled_at is null
          and p.topic = 'registry.families.v1'
          and (not names_its_subject(p.record_key) or p.record_key = cast(family as text)));
end
$$;

-- What a person may know as one of the subject's own: it reads about itself, and about whom it stands for. Nothing where the subject is
-- hidden from it; refused for a while where either is in doubt.
create function access_of_own(kind text, subject uuid, person uuid, roles text) returns text
    language sql stable
as $$
with standing as materialized (
    select true as certain from people p where kind = 'person' and p.id = subject and subject = person
    union all
    select not stays_in_doubt(s.family) from stands_through(kind, subject, person, roles) s)
select case
           when undoubted('tail registry', subject, person) is null then null
           when bool_or(standing.certain) then 'tail registry'
           else refuse_in_doubt() end
from standing
having count(*) > 0
$$;

-- The right of an organisation to know a subject, as before; else that of one of the subject's own.
create function access_or_own(kind text, subject uuid, caller uuid, below boolean, person uuid, roles text) returns text
    language sql stable
as $$
select coalesce(access_to_subject(kind, subject, caller, below), access_of_own(kind, subject, person, roles))
$$;
