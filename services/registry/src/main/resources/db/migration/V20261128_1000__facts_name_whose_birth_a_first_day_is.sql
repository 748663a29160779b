-- Whose birth the first day was, when it was: the facts name the person instead of telling the day, also after a birth is
-- corrected. The member's own birth stands before another's.
alter table memberships add column since_birth_of uuid;

update memberships m
set since_birth_of = (
    select p.id
    from memberships o
    join people p on p.id = o.person_id
    where o.family_id = m.family_id and p.birth_date = m.since
    order by p.id <> m.person_id, cast(p.id as text)
    limit 1);
