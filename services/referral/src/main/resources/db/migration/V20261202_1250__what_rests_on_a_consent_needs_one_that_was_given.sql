-- Consents as the registry told that they were given. Their terms never change; that one has ended stands in ended_consents.
create table given_consents (
    id         uuid   not null,
    subject    uuid   not null,
    purposes   text[] not null,
    recipients uuid[] not null,
    sectors    text[] not null,
    valid_from date   not null,
    valid_to   date,
    constraint given_consents_pkey primary key (id)
);

-- What a consent about a family or person carries today (the day of the session's time zone, the region's), and which of those who
-- are to be told it does not name. One about a family is of somebody who belongs to it now; all records of one count as one. Null for
-- a consent that was not given, not heard of, or is about others: nobody learns which. Who is responsible for the subject knows it
-- anyway.
create function consent_about(consent uuid, kind text, subject uuid, told jsonb) returns text
    language sql stable
as $$
select cast(json_build_object(
           'purposes', g.purposes,
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

-- As before; one whose last day is over has ended too.
create or replace function consent_has_ended(kind text, reference text) returns boolean
    language sql stable
as $$
select case
           when kind = 'consent' and reference ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
               then exists (select 1 from ended_consents e where e.id = cast(reference as uuid))
                 or exists (select 1 from given_consents g where g.id = cast(reference as uuid) and g.valid_to < current_date)
           else false end
$$;
