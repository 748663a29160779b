-- In whose name a caller is responsible now for a family or person: the party itself or, where it acts for the bodies under
-- it, one of those; null for nobody.
create function responsible_as(kind text, subject uuid, party uuid, below boolean) returns text
    language sql stable
as $$
select cast(r.organisation as text)
from (select subject as id
      union all
      select f.family
      from families_of(subject) f
      where kind = 'person') as held
join responsibilities r on r.subject_id = held.id and upper_inf(r.during)
where stands_for(party, below, r.organisation)
order by r.organisation <> party, r.organisation
limit 1
$$;
