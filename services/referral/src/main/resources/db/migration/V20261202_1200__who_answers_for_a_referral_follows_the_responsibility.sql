-- Who acts on the source's side since responsibility has moved on from that; null while it is the source itself. What is given
-- back is not asked for, so who gives it back stays its source.
alter table referrals add column taken_over_by uuid;
update referrals r
set taken_over_by = moved.next
from (select distinct on (asked.id) asked.id, present.organisation as next
      from referrals asked
      join responsibilities former
        on former.organisation = asked.source
       and lower(former.during) <= asked.requested_at and upper(former.during) > asked.requested_at
       and (former.subject_id = asked.subject_id
            or former.subject_id in (select f.family from families_of(asked.subject_id) f))
      join responsibilities present
        on present.subject_id = former.subject_id and present.programme = former.programme and upper_inf(present.during)
       and present.organisation <> asked.source
      where not asked.is_return
      order by asked.id, lower(present.during)) as moved
where moved.id = r.id;
create index referrals_taken_over on referrals (taken_over_by) where taken_over_by is not null;
update deadlines d
set source = r.taken_over_by,
    party = case when d.party = r.source
                   and (d.timer in ('confirm-by', 'confirm-denial-by')
                        or not exists (select 1 from referral_tasks t
                                       where t.referral_id = d.referral_id and t.receiver = d.party))
                 then r.taken_over_by else d.party end
from referrals r
where r.id = d.referral_id and r.taken_over_by is not null and d.state <> 'ended';
