-- What is needed to give a parked message to its listeners once more, and how it was settled.
alter table parked add column headers jsonb not null default '{}';
alter table parked add column settled_at timestamptz;
alter table parked add column settlement text;
alter table parked add column settlement_reason text;
alter table parked add constraint parked_settlement check (
    settlement in ('redelivered', 'discarded') and settled_at is not null
    or settlement is null and settled_at is null);
drop index parked_by_key;
create index parked_waiting_by_key on parked (parking_key, record_offset) where settled_at is null;
create index parked_waiting_by_age on parked (parked_at, id) where settled_at is null;
