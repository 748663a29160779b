-- The application may not delete from the outbox; this deletes for it what was sent long ago, and nothing else.
create index outbox_by_age on outbox using brin (time);

create function prune_outbox(older timestamptz, most integer) returns bigint
    language sql security definer set search_path = public
as $$
with gone as (
    delete from outbox
    where seq in (select o.seq from outbox o
                  where o.sent_at is not null and o.time < least(older, now() - interval '1 day')
                  limit most)
    returning 1)
select count(*) from gone
$$;
revoke all on function prune_outbox(timestamptz, integer) from public;
grant execute on function prune_outbox(timestamptz, integer) to ${app};
