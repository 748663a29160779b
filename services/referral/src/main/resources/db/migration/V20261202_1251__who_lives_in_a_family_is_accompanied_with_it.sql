-- Whether somebody, by any record of it, belongs to a family today: then accompaniment is the family's.
create function lives_in_a_family(person uuid) returns boolean
    language sql stable
as $$
select exists (select 1
               from records_of_one(lives_in_a_family.person) p
               cross join lateral families_of(p.id) f
               where f.now)
$$;

-- Whether an accompaniment is open of a family or person by another record of it, or of a family to which the person belongs today; of
-- this very record the index tells.
create function accompanied_elsewhere(subject uuid) returns boolean
    language sql stable
as $$
with own as materialized (select id from records_of_one(accompanied_elsewhere.subject)),
     home as (select r.id
              from own
              cross join lateral families_of(own.id) f
              cross join lateral records_of_one(f.family) r
              where f.now)
select exists (select 1
               from accompaniments a
               where a.subject_id in (select id from own union select id from home)
                 and a.subject_id <> accompanied_elsewhere.subject
                 and a.status in ('identified', 'under-procedure', 'granted', 'active', 'suspended'))
$$;
