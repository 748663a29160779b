-- Who acts on the source's side now: what an organisation has in its lists of what it asked for is found by this.
alter table referrals add column led_by uuid not null generated always as (coalesce(taken_over_by, source)) stored;
drop index referrals_sent;
create index referrals_sent on referrals (led_by, requested_at desc, id desc);
drop index referrals_live;
create index referrals_live on referrals (led_by) where status in ('requested', 'accepted', 'in-progress', 'on-hold');
drop index referrals_taken_over;
