-- What is said after the term of a deed before its end does not make the term kept, so both instants stand.
alter table signals add column first_action_noted_at timestamptz;

-- Of those of the past the audit tells when it was said.
update signals s
set first_action_noted_at = coalesce(
      (select min(a.at)
       from audit a
       where a.object = s.id
         and a.action in ('signals.first-action', 'signals.registration', 'signals.link', 'signals.rejection')),
      s.first_action_at)
where s.first_action_at is not null;
