-- Which transaction wrote a fact: below the oldest one still open nothing can appear any more, so a reader who stops there
-- misses nothing (rulings 21). What is there already counts as written now, in its order.
alter table outbox add column written_by xid8 not null default pg_current_xact_id();
create index outbox_changes on outbox (written_by, seq)
    where topic in ('registry.people.v1', 'registry.families.v1');
