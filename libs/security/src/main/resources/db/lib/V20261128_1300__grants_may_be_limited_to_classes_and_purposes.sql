-- A part is read only, of some data classes (none named: all ordinary ones) and for some purposes of use (none named: any).
-- It has no profile, so that whoever asks without a purpose knows nothing by it.
alter table grants add column partial boolean not null default false;
alter table grants add column data_classes text[];
alter table grants add column purposes text[];
alter table grants add constraint grants_partial check (
    case when partial then profile is null else data_classes is null and purposes is null end);

-- What the parts that hold for a purpose open together: 'part registry contacts,identity', or 'tail registry' where one of
-- them names no data class; null for nothing.
create function parts_of(subject uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select case
           when bool_or(g.data_classes is null) then 'tail ' || min(g.service)
           else 'part ' || min(g.service) || ' ' || string_agg(distinct named.class, ',' order by named.class)
           end
from grants g
     left join lateral unnest(g.data_classes) as named (class) on true
where g.subject_id = subject
  and g.partial
  and (upper_inf(g.during) or upper(g.during) > statement_timestamp())
  and lower(g.during) <= statement_timestamp() + interval '1 minute'
  and (g.purposes is null or purpose = any (g.purposes))
  and (g.organisation = caller
       or (below and exists (select 1 from organisation_reach r
                             where r.body = caller and r.organisation = g.organisation)))
$$;

-- The same decision for a purpose of use: what holds for any purpose first, then the parts, then a preview.
create function access_to(subject uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select case
           when anyway.access is null or anyway.access like 'preview %'
               then coalesce(parts_of(subject, caller, below, purpose), anyway.access)
           else anyway.access end
from (select access_to(subject, caller, below) as access) as anyway
$$;

-- What several answers open together: the strongest of those without limits, else all parts, else a preview.
create function joined_access(answers text[]) returns text
    language sql immutable
as $$
select coalesce(
    (select answer
     from unnest(answers) as answer
     where split_part(answer, ' ', 1) in ('full', 'tail')
     order by array_position(array ['full', 'tail'], split_part(answer, ' ', 1)), answer
     limit 1),
    (select 'part ' || min(split_part(answer, ' ', 2)) || ' ' || string_agg(distinct class, ',' order by class)
     from unnest(answers) as answer
          cross join lateral unnest(string_to_array(split_part(answer, ' ', 3), ',')) as class
     where answer like 'part %'),
    (select answer from unnest(answers) as answer where answer like 'preview %' limit 1))
$$;
