-- Whether who leads a referral has cancelled it itself: of what was recommended nothing is waited for then. What another, or nobody,
-- has ended is still to be done.
alter table referrals add column withdrawn boolean not null default false;
update referrals r
set withdrawn = true
where r.status = 'cancelled' and r.changed_by <> 'system' and r.changed_by_organisation in (r.source, r.taken_over_by);
