select *, 'family' as kind, false as below, '00000000-0000-0000-0000-000000000000' as replaced,
       '00000000-0000-0000-0000-000000000000' as consent
from bench.referral() \gset
begin;
select a.fingerprint, a.status, a.resource, a.version,
       pg_try_advisory_xact_lock(hashtextextended(:lock, 0)) as free
from (select 1) as one left join answers a on a.client = :client and a.key = :key;
with asked as materialized (
  select access_to_subject(:kind, :family, :organisation, :below, 'referral') as access,
         stands_for(:organisation, :below, :organisation) as for_source,
         responsible_for(:kind, :family, :organisation, :below) as responsible,
         exists (select 1 from referrals r
                 where r.id = :replaced
                   and not sealed_from(r.subject_id, :organisation)
                   and (stands_for(:organisation, :below, r.source)
                        or exists (select 1 from referral_tasks t
                                   where t.referral_id = r.id
                                     and stands_for(:organisation, :below, t.receiver)))) as continues,
         consent_about(:consent, :kind, :family, cast(cast(:receivers as text) as jsonb)) as consent)
select asked.access, asked.for_source, asked.responsible, asked.continues, asked.consent, o.id, o.status
from asked
left join known_organisations o on o.id in (
  select cast(wanted as uuid) from jsonb_array_elements_text(cast(cast(:receivers as text) as jsonb)) as wanted);
insert into referrals (category,changed_at,changed_by,changed_by_organisation,created_at,created_by,created_by_organisation,legal_basis_kind,legal_basis_reference,note,priority,purpose,reason,replaces,requested_at,source,status,subject_id,subject_kind,target,version,id) values (:category,:at,:actor,:organisation,:at,:actor,:organisation,'agreement','Соглашение № 1','Помощь на дому','routine','service-delivery','family-request',null,:at,:organisation,'requested',:family,:kind,null,1,:referral);
insert into referral_tasks (
  id, referral_id, receiver, version, status, status_since, accepted_at, started_at, ended_at,
  reason, outcome, note, access, grant_id, grant_until, subject_id, category, requested_at)
select id, referral, receiver, version, status, "statusSince", "acceptedAt", "startedAt", "endedAt",
  reason, outcome, note, access, "grant", "grantUntil", subject, category, "requestedAt"
from jsonb_to_recordset(cast(cast(:tasks as text) as jsonb)) as task (
  id uuid, referral uuid, receiver uuid, version bigint, status text, "statusSince" timestamptz,
  "acceptedAt" timestamptz, "startedAt" timestamptz, "endedAt" timestamptz, reason text, outcome text,
  note text, access text, "grant" uuid, "grantUntil" timestamptz, subject uuid, category text,
  "requestedAt" timestamptz)
on conflict (id) do update set
  version = excluded.version, status = excluded.status, status_since = excluded.status_since,
  accepted_at = excluded.accepted_at, started_at = excluded.started_at, ended_at = excluded.ended_at,
  reason = excluded.reason, outcome = excluded.outcome, note = excluded.note, access = excluded.access,
  grant_id = excluded.grant_id, grant_until = excluded.grant_until
where excluded.version > referral_tasks.version;
with part0 as (insert into outbox (id, topic, key, type, sequence, time, trace, organisation, payload)
select id, topic, key, type, sequence, time, trace, organisation, payload
from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as row (
  id uuid, topic text, key uuid, type text, sequence bigint, time timestamptz,
  trace text, organisation uuid, payload text)
), part1 as (insert into grants (
  id, version, service, subject_id, organisation, basis, cause, profile, partial, data_classes, purposes, during)
select id, version, service, subject, organisation, basis, cause, nullif(profile, 'part'),
       coalesce(profile = 'part', false), "dataClasses", purposes,
       case
         when profile is null
           then tstzrange("from", greatest("from", least(until, statement_timestamp())), '[]')
         when until is null then tstzrange("from", null)
         else tstzrange("from", greatest("from", until), '[]') end
from jsonb_to_recordset(cast(cast(:grants as text) as jsonb)) as row (
  id uuid, version bigint, service text, subject uuid, organisation uuid, basis text, cause uuid, profile text,
  "dataClasses" text[], purposes text[], "from" timestamptz, until timestamptz)
on conflict (id) do update set
  version = greatest(grants.version, excluded.version),
  basis = coalesce(grants.basis, excluded.basis),
  cause = coalesce(grants.cause, excluded.cause),
  profile = coalesce(grants.profile, excluded.profile),
  partial = grants.partial or excluded.partial,
  data_classes = coalesce(grants.data_classes, excluded.data_classes),
  purposes = coalesce(grants.purposes, excluded.purposes),
  during = case
    when excluded.version > grants.version
      then tstzrange(lower(grants.during), greatest(upper(excluded.during), lower(grants.during)), '[]')
    when grants.basis is null
      then tstzrange(lower(excluded.during), greatest(upper(grants.during), lower(excluded.during)), '[]')
    else grants.during end
), part2 as (insert into audit (id, at, subject, client, organisation, purpose, action, object, asked, trace)
select id, at, subject, client, organisation, purpose, action, object, asked, trace
from jsonb_to_recordset(cast(cast(:audit as text) as jsonb)) as row (
  id uuid, at timestamptz, subject text, client text, organisation uuid, purpose text,
  action text, object uuid, asked text, trace text)
) insert into answers (client, key, fingerprint, status, resource, version)
values (:client, :key, :fingerprint, 201, :referral, 1);
commit;
