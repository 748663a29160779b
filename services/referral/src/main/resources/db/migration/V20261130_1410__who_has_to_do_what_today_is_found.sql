-- What an organisation has to look after today: by who was asked, by who asked, and by who is responsible.
create index referral_tasks_live on referral_tasks (receiver) where status in ('requested', 'accepted', 'in-progress', 'on-hold');
create index referrals_live on referrals (source) where status in ('requested', 'accepted', 'in-progress', 'on-hold');
create index responsibilities_by_organisation on responsibilities (organisation) where upper_inf(during);

-- Whether a rung of a ladder such as 'assignee:0 coordinator:24' is among the first so many.
create function rung_reached(ladder text, climbed integer, rung text) returns boolean
    language sql immutable
as $$
select exists (select 1
               from unnest(string_to_array(ladder, ' ')) with ordinality as step (text, number)
               where split_part(step.text, ':', 1) = rung and step.number <= climbed)
$$;

-- The latest day on which a family or person was given a service, as heard, within a referral or not.
create table latest_deliveries (
    subject_id   uuid not null,
    delivered_on date not null,
    constraint latest_deliveries_pkey primary key (subject_id)
);
