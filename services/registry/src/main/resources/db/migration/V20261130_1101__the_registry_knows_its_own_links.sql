-- The registry needs no copy of its own links.
create or replace function records_of_one(subject uuid) returns table (id uuid)
    language sql stable
as $$
select subject
union
select o.id
from identity_clusters c
join identity_clusters o on o.canonical = c.canonical
where c.id = subject
$$;
