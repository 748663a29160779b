-- The referral service's copy of the same families, and who is responsible for them.
create temporary table household as
select number, bench.id('family', number) as family, bench.owner(number) as owner, timestamptz '2026-01-12 03:00Z' as at
from bench.settings, generate_series(0, families - 1) as number;

create temporary table member as
select bench.id('person', 3 * h.number + m.place) as person, h.family, m.role,
       m.birth + cast(h.number % 3000 as integer) as birth
from household h
cross join (values (0, 'child', date '2012-01-01'),
                   (1, 'mother', date '1985-01-01'),
                   (2, 'father', date '1984-01-01')) as m (place, role, birth);

insert into families (id, version, registered_by, registered_at)
select family, 1, owner, at from household;

insert into people (id, version, core_version, birth_date, birth_precision)
select person, 1, 1, birth, 'known' from member;

insert into arrivals (family_id, person_id, version, role, day)
select family, person, 1, role, greatest(birth, date '2012-01-01') from member;

insert into responsibilities (subject_kind, subject_id, programme, number, organisation, during, cause, grant_id)
select 'family', family, 'general', 1, owner, tstzrange(at, null), family, bench.id('responsibility', number)
from household;

insert into grants (id, version, service, subject_id, organisation, basis, cause, profile, during)
select bench.id('origin', number), 2, 'registry', family, owner, 'origin', family, 'full', tstzrange(at, at, '[]')
from household
union all
select bench.id('responsibility', number), 1, 'referral', family, owner, 'responsibility', family, 'full',
       tstzrange(at, null)
from household;

-- pgbench writes its events beside the outbox (its search_path begins here), or the relay would send them meanwhile, and four
-- services would take part in what is to be measured without them.
create table bench.outbox (like public.outbox including all);
grant insert on bench.outbox to public;

-- pgbench has the second half of all referrals that can be asked for (Rows.referrals).
create sequence bench.asked minvalue 0 start 0;
grant usage on sequence bench.asked to public;

-- One line of the outbox.
create function bench.event(at timestamptz, organisation uuid, topic text, key uuid, fact text, payload json) returns json
    language sql volatile
as $$
select json_build_object(
    'id', gen_random_uuid(), 'topic', topic, 'key', key, 'type', 'org.familysupport.referral.' || fact || '.v1',
    'sequence', 1, 'time', at, 'trace', replace(cast(gen_random_uuid() as text), '-', ''), 'organisation', organisation,
    'payload', cast(payload as text))
$$;

-- The parameters of one referral that was not asked for before.
create function bench.referral()
    returns table (client text, key uuid, lock text, family uuid, organisation uuid, receivers text, category text,
                   actor text, at timestamptz, referral uuid, tasks text, grants text, events text, audit text,
                   fingerprint text)
    language sql volatile
as $$
with half as materialized (
    select s.*, s.visible * cardinality(s.receivers) * cardinality(s.categories) / 2 + nextval('bench.asked') as number
    from bench.settings s),
ask as materialized (
    select h.client || ' ' || h.actor as client, gen_random_uuid() as key, bench.id('family', h.number % h.visible) as family,
           h.mine as organisation,
           h.receivers[1 + h.number / h.visible % cardinality(h.receivers)] as receiver,
           h.categories[1 + h.number / h.visible / cardinality(h.receivers)] as category,
           h.actor, clock_timestamp() as at, gen_random_uuid() as referral, gen_random_uuid() as grant_id
    from half h)
select a.client, a.key, a.client || ' ' || a.key, a.family, a.organisation,
       cast(json_build_array(a.receiver) as text), a.category, a.actor, a.at, a.referral,
       cast(json_build_array(json_build_object(
           'id', gen_random_uuid(), 'referral', a.referral, 'receiver', a.receiver, 'version', 1, 'status', 'requested',
           'statusSince', a.at, 'acceptedAt', null, 'startedAt', null, 'endedAt', null, 'reason', null, 'outcome', null,
           'note', null, 'access', 'preview', 'grant', a.grant_id, 'grantUntil', null, 'subject', a.family,
           'category', a.category, 'requestedAt', a.at)) as text),
       cast(json_build_array(json_build_object(
           'id', a.grant_id, 'version', 1, 'subject', a.family, 'organisation', a.receiver, 'basis', 'referral',
           'cause', a.referral, 'profile', 'preview', 'from', a.at, 'until', null)) as text),
       cast(json_build_array(
           bench.event(a.at, a.organisation, 'referral.referrals.v1', a.referral, 'ReferralRequested', json_build_object(
               'referral', a.referral, 'version', 1, 'subject', json_build_object('kind', 'family', 'id', a.family),
               'source', a.organisation, 'receivers', json_build_array(a.receiver), 'category', a.category,
               'priority', 'routine', 'reason', 'family-request', 'purpose', 'service-delivery',
               'legalBasis', 'agreement', 'requestedAt', a.at)),
           bench.event(a.at, a.organisation, 'referral.grants.v1', a.family, 'GrantOpened', json_build_object(
               'grant', a.grant_id, 'version', 1, 'subject', json_build_object('kind', 'family', 'id', a.family),
               'organisation', a.receiver, 'basis', 'referral', 'cause', a.referral, 'profile', 'preview',
               'from', a.at))) as text),
       bench.audit('referrals.request', a.family),
       md5(cast(a.key as text)) || md5(cast(a.referral as text))
from ask a
$$;
