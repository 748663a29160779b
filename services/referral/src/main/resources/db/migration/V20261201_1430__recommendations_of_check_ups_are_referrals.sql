-- What a check-up of health recommends is a referral (rulings 9) that says so: of which day, what, and until when.
alter table referrals add column check_up_on date;
alter table referrals add column check_up_reference text;
alter table referrals add column recommended text;
alter table referrals add column act_by date;
alter table referrals add constraint referrals_recommendation check (
    (check_up_on is null) = (recommended is null) and (check_up_on is null) = (act_by is null)
    and (check_up_reference is null or check_up_on is not null));
create index referrals_recommended_by_source on referrals (source, act_by, id) where act_by is not null;
create index referrals_recommended_to on referrals (subject_id) where act_by is not null;
-- Whether another referral continues one.
create index referrals_by_replaced on referrals (replaces) where replaces is not null;
