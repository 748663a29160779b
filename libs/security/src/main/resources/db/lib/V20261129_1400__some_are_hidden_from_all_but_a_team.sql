-- Who is hidden from all but a team, in every service: the registry's own, or the copy of them.
create table seals (
    id          uuid      not null,
    version     bigint    not null,
    subject_id  uuid      not null,
    compartment text      not null,
    team        uuid[]    not null,
    during      tstzrange not null,
    constraint seals_pkey primary key (id)
);
create index seals_by_subject on seals (subject_id);

-- Whether a subject is hidden from an organisation now: one restriction that leaves it out is enough. A body above a
-- team is not of the team.
create function sealed_from(subject uuid, caller uuid) returns boolean
    language sql stable
as $$
select exists (select 1 from seals s
               where s.subject_id = subject
                 -- clocks differ a little: rather hidden a moment too early
                 and lower(s.during) <= statement_timestamp() + interval '1 minute'
                 and (upper_inf(s.during) or upper(s.during) > statement_timestamp())
                 and not caller = any (s.team))
$$;

-- As before, but nothing for whom the subject is hidden from: whoever asks this function cannot forget to look.
create or replace function access_to(subject uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select g.profile || ' ' || g.service
from grants g
where g.subject_id = subject
  and g.profile is not null
  and (upper_inf(g.during) or upper(g.during) > statement_timestamp())
  -- clocks of services and databases differ a little; a grant of next month is none yet
  and lower(g.during) <= statement_timestamp() + interval '1 minute'
  and (g.organisation = caller
       or (below and exists (select 1 from organisation_reach r
                             where r.body = caller and r.organisation = g.organisation)))
  and not sealed_from(subject, caller)
order by array_position(array ['full', 'tail', 'preview'], g.profile), g.service
limit 1
$$;

-- The same question, for queries in which a parameter may not stand last.
create function hidden_from(caller uuid, subject uuid) returns boolean
    language sql stable
as $$
select sealed_from(subject, caller)
$$;

-- Whether a subject is hidden from anybody now.
create function is_sealed(subject uuid) returns boolean
    language sql stable
as $$
select exists (select 1 from seals s
               where s.subject_id = subject
                 and lower(s.during) <= statement_timestamp() + interval '1 minute'
                 and (upper_inf(s.during) or upper(s.during) > statement_timestamp()))
$$;

-- What the parts that hold for a purpose open together, as before; nothing of a subject that is hidden from the caller.
create or replace function parts_of(subject uuid, caller uuid, below boolean, purpose text) returns text
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
  and not sealed_from(subject, caller)
$$;
