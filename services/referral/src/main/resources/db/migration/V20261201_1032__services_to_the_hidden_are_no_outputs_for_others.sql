-- Who received a service given within a referral; of what was heard before this it is not known.
alter table referral_outputs add column family_id uuid;
alter table referral_outputs add column recipients uuid[];

-- Whether a service given within a referral is hidden from a caller, as the delivery service hides it: its family is, or everybody who
-- received it; where that is not known, as soon as somebody of the family is that the referral is about.
create function output_sealed_from(family uuid, recipients uuid[], referral uuid, caller uuid) returns boolean
    language sql stable
as $$
select case
           when recipients is null then exists (
               select 1
               from referrals r
               join memberships m on m.family_id = r.subject_id
               where r.id = referral and sealed_from(m.person_id, caller))
           else coalesce(sealed_from(family, caller), false)
                or cardinality(recipients) > 0
                   and not exists (select 1 from unnest(recipients) as person where not sealed_from(person, caller)) end
$$;
