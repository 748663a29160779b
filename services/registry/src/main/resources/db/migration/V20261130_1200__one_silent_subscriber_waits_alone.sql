-- Subscribers take turns: who was served longest ago comes first. While one is being called, or has failed, it is left alone,
-- the longer the more often it failed in a row; the others do not wait for it.
alter table webhooks
    add column served_at   timestamptz not null default 'epoch',
    add column quiet_until timestamptz not null default 'epoch',
    add column failures    integer     not null default 0;

drop index webhook_deliveries_due;
create index webhook_deliveries_due on webhook_deliveries (webhook_id, next_at) where state = 'waiting';
-- What waits longer than it is tried is given up, also where its subscriber was left alone.
create index webhook_deliveries_waiting_by_age on webhook_deliveries (since) where state = 'waiting';
