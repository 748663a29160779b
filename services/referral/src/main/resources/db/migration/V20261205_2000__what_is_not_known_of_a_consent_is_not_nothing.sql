-- Of a consent that was heard of before its data classes were kept they are not known; every consent names some.
alter table given_consents alter column data_classes drop default;
alter table given_consents alter column data_classes drop not null;
update given_consents set data_classes = null where data_classes = '{}';

-- What somebody who helps may know on a consent: what it names; where that is not known, what nobody can help without. Nothing special,
-- no results, no compartment: those are opened by their name alone.
create function classes_to_help(named text[]) returns text[]
    language sql immutable
as $$
select coalesce(named, array ['identity', 'contacts', 'family', 'schedule', 'services'])
$$;

-- As before; a consent of which nothing is known but its id opens what nobody can help without, to help.
create or replace function limits_of_consent(kind text, reference text) returns text
    language sql stable
as $$
select case
           when kind = 'consent' and reference ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
               then cast(json_build_object(
                   'dataClasses', classes_to_help((select g.data_classes from given_consents g where g.id = cast(reference as uuid))),
                   'purposes', coalesce((select g.purposes from given_consents g where g.id = cast(reference as uuid)),
                                        array ['referral', 'service-delivery'])) as text)
           end
$$;

-- As before, with those.
create or replace function consent_about(consent uuid, kind text, subject uuid, told jsonb) returns text
    language sql stable
as $$
select cast(json_build_object(
           'purposes', g.purposes,
           'dataClasses', classes_to_help(g.data_classes),
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
