-- Where a family lived before, the last first, as a JSON array of territory, from and to; '[]' for a family that never moved.
create function residences_before(family uuid) returns text
    language sql stable
as $$
select coalesce(cast(jsonb_agg(jsonb_build_object('territory', r.territory, 'from', r.since, 'to', r.until)
                               order by r.until desc) as text), '[]')
from family_residences r
where r.family_id = residences_before.family
$$;

-- Who of all records of a family is on record more than once, each with the record that stands for it, as a JSON object; '{}' for nobody.
create function linked_members_of(family uuid) returns text
    language sql stable
as $$
select coalesce(cast(jsonb_object_agg(cast(c.id as text), c.canonical) as text), '{}')
from same_as(linked_members_of.family) f
join memberships m on m.family_id = f.id
join identity_clusters c on c.id = m.person_id
$$;

-- As before, of all records of the family: by the one that stands for it everybody can be named.
create or replace function members_hidden_from(caller uuid, family uuid) returns text
    language sql stable
as $$
select coalesce(string_agg(distinct cast(m.person_id as text), ' '), '')
from same_as(members_hidden_from.family) f
join memberships m on m.family_id = f.id
where sealed_from(m.person_id, members_hidden_from.caller)
$$;
