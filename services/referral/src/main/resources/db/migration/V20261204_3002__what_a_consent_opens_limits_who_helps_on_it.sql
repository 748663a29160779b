-- What a consent opens goes with who helps on its ground. Of one heard of before this nothing is known to be open, until it is read again.
alter table given_consents add column data_classes text[] not null default '{}';

-- What the consent on which something rests opens, as JSON; null where it rests on another ground, or on words that were taken for a
-- consent before one had to be given.
create function limits_of_consent(kind text, reference text) returns text
    language sql stable
as $$
select case
           when kind = 'consent' and reference ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
               then cast(json_build_object(
                   'dataClasses', coalesce((select g.data_classes from given_consents g where g.id = cast(reference as uuid)),
                                           cast('{}' as text[])),
                   'purposes', coalesce((select g.purposes from given_consents g where g.id = cast(reference as uuid)),
                                        cast('{}' as text[]))) as text)
           end
$$;

-- As before, with the data classes.
create or replace function consent_about(consent uuid, kind text, subject uuid, told jsonb) returns text
    language sql stable
as $$
select cast(json_build_object(
           'purposes', g.purposes,
           'dataClasses', g.data_classes,
           'inForce', current_date between g.valid_from and coalesce(g.valid_to, date 'infinity'),
           'ended', exists (select 1 from ended_consents e where e.id = g.id),
           'strangers', (select coalesce(json_agg(wanted.id), '[]')
                         from jsonb_array_elements_text(told) as wanted (id)
                         left join known_organisations o on o.id = cast(wanted.id as uuid)
                         where not cast(wanted.id as uuid) = any (g.recipients)
                           and not coalesce(o.sector = any (g.sectors), false)
                           and not responsible_for(kind, consent_about.subject, cast(wanted.id as uuid), false))) as text)
from given_consents g
where g.id = consent
  and exists (select 1
              from records_of_one(g.subject) p
              where kind = 'person' and p.id = consent_about.subject
                 or kind = 'family'
                    and exists (select 1
                                from families_of(p.id) f
                                join records_of_one(consent_about.subject) o on o.id = f.family
                                where f.now))
$$;

-- The right to know about a person for a purpose of use, also in part. As in the delivery service.
create function access_to_person(person uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
with anyway as materialized (select access_to_person(person, caller, below) as access)
select case
           when anyway.access is null or anyway.access like 'preview %' then undoubted(
               (select joined_access(array_agg(found.access))
                from (select access_to(person, caller, below, purpose) as access
                      union all
                      select access_to(f.family, caller, below, purpose)
                      from families_of(person) f
                      where f.now) as found),
               person, caller)
           else anyway.access end
from anyway
$$;

-- The same for a subject of either kind; null for one not heard of, so that unknown and hidden look alike.
create function access_to_subject(kind text, subject uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select case kind
           when 'family' then (select access_to(f.id, caller, below, purpose) from families f where f.id = subject)
           when 'person' then (select access_to_person(p.id, caller, below, purpose) from people p where p.id = subject)
           end
$$;
