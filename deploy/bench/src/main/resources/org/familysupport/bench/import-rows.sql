select 1;
begin;
with household as materialized (
  select gen_random_uuid() as family, mine as owner, now() as at
  from bench.settings, generate_series(1, :rows)),
member as materialized (
  select h.family, h.owner, h.at, gen_random_uuid() as person, m.role, m.given, m.birth
  from household h
  cross join (values ('child', 'Дитя', date '2012-01-01'), ('mother', 'Мать', date '1985-01-01'))
    as m (role, given, birth)),
people_in as (
  insert into people (id, version, family_name, given_name, birth_date, birth_precision, sex,
                      created_at, created_by_organisation, created_by, changed_at, changed_by_organisation, changed_by)
  select person, 1, 'Ольхова', given, birth, 'known', 'female', at, owner, 'bench', at, owner, 'bench' from member),
keys_in as (
  insert into identity_keys (key, person_id)
  select cast(random() * 9e18 as bigint), person from member, generate_series(1, 20)),
families_in as (
  insert into families (id, version, reference, created_at, created_by_organisation, created_by,
                        changed_at, changed_by_organisation, changed_by)
  select family, 1, cast(family as text), at, owner, 'bench', at, owner, 'bench' from household),
granted as (
  insert into grants (id, version, service, subject_id, organisation, basis, cause, profile, during)
  select gen_random_uuid(), 1, 'registry', family, owner, 'origin', family, 'full', tstzrange(at, null) from household),
said as (
  insert into outbox (id, topic, key, type, sequence, time, organisation, payload, sent_at)
  select gen_random_uuid(), 'bench', person, 'bench', 1, at, owner, repeat('x', 400), at from member, generate_series(1, 2)
  union all
  select gen_random_uuid(), 'bench', family, 'bench', 1, at, owner, repeat('x', 400), at
  from household, generate_series(1, 2)),
noted as (
  insert into audit (id, at, subject, client, organisation, action, object)
  select gen_random_uuid(), at, 'bench', 'bench', owner, 'people.register', person from member
  union all
  select gen_random_uuid(), at, 'bench', 'bench', owner, 'families.register', family from household)
insert into memberships (id, family_id, person_id, role, since)
select gen_random_uuid(), family, person, role, date '2020-01-01' from member;
commit;
