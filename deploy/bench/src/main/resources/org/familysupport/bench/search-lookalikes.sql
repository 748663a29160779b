\set number random(0, :searches - 1)
select s.rows, '["' || s.person || '"]' as ids, bench.audit('people.search', s.person) as audit, bench.looked(s.person) as events, c.mine as organisation, false as below
from bench.searches s, bench.settings c where s.number = :number \gset
begin;
with wanted as materialized (
  select row.place, row.key
  from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (place integer, key bigint)),
held as materialized (
  select asked.key, holder.person_id, count(*) over (partition by asked.key) as holders
  from (select distinct key from wanted) as asked
  cross join lateral (select k.person_id from identity_keys k where k.key = asked.key
                      limit 201) as holder),
ranked as (
  select w.place, held.person_id,
         row_number() over (partition by w.place
                            order by sum(1 / cast(held.holders as double precision)) desc, held.person_id) as rank
  from wanted w
  join held on held.key = w.key and held.holders <= 200
  group by w.place, held.person_id
  having count(*) > 1 or min(held.holders) <= 5),
found as materialized (
  select ranked.place, ranked.person_id from ranked where ranked.rank <= cast(50 as integer)),
told as materialized (
  select l.id as person_id, cast(l.likeness as text) as likeness
  from likenesses_of(array(select distinct f.person_id from found f)) as l)
select found.place, found.person_id, told.likeness
from found
join told on told.person_id = found.person_id;
select p.id, canonical_of(p.id),
       access_to_person(p.id, :organisation, cast(:below as boolean), cast('referral' as text)),
       address_hidden_from(p.id, cast(:organisation as uuid))
from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted (id)
join people p on p.id = cast(wanted.id as uuid)
where not sealed_from(p.id, cast(:organisation as uuid));
with part0 as (insert into audit (id, at, subject, client, organisation, purpose, action, object, asked, trace)
select id, at, subject, client, organisation, purpose, action, object, asked, trace
from jsonb_to_recordset(cast(cast(:audit as text) as jsonb)) as row (
  id uuid, at timestamptz, subject text, client text, organisation uuid, purpose text,
  action text, object uuid, asked text, trace text)
) insert into outbox (id, topic, key, type, sequence, time, trace, organisation, payload)
select id, topic, key, type, sequence, time, trace, organisation, payload
from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as event (
  id uuid, topic text, key uuid, type text, sequence bigint, time timestamptz,
  trace text, organisation uuid, payload text);
commit;
