-- A code of the list capacity-reason; null where a place was known to be free, or nothing is known of places.
alter table referrals add column capacity_reason text;
