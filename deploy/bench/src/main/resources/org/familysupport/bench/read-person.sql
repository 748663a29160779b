\set number random(0, :visible - 1)
select id as person, bench.audit('people.read', id) as audit, mine as organisation, false as below
from bench.settings, bench.id('person', cast(:number as bigint)) as id \gset
begin;
select p1_0.id,p1_0.birth_date,p1_0.birth_precision,p1_0.changed_at,p1_0.changed_by,p1_0.changed_by_organisation,p1_0.created_at,p1_0.created_by,p1_0.created_by_organisation,i1_0.person_id,i1_0.id,i1_0.value,i1_0.scope,i1_0.system,p1_0.family_name,p1_0.given_name,p1_0.patronymic,p1_0.territory,p1_0.address,p1_0.sex,p1_0.version,access_to_person(p1_0.id,:organisation,cast(:below as boolean),cast('referral' as text)),responsible_for_person(p1_0.id) from people p1_0 left join person_identifiers i1_0 on p1_0.id=i1_0.person_id where p1_0.id=:person;
insert into audit (id, at, subject, client, organisation, purpose, action, object, asked, trace)
select id, at, subject, client, organisation, purpose, action, object, asked, trace
from jsonb_to_recordset(cast(cast(:audit as text) as jsonb)) as row (
  id uuid, at timestamptz, subject text, client text, organisation uuid, purpose text,
  action text, object uuid, asked text, trace text);
commit;
