-- Whether the note of a task is a word of who has taken over the source's side: docs/adr/0035. Of older notes it is not known who wrote
-- them: where that may have been the successor, they count as its own.
alter table referral_tasks add column note_by_successor boolean not null default false;
update referral_tasks t
set note_by_successor = true
from referrals r
where r.id = t.referral_id
  and r.taken_over_by is not null
  and t.note is not null
  and t.status in ('requested', 'accepted', 'in-progress', 'on-hold', 'cancelled', 'entered-in-error');
