-- Up to where changes have been let go: who stands behind it may have missed some, who does not has missed none, however long
-- nothing happened.
create table changes_gone (
    only_one   boolean not null default true,
    written_by xid8    not null,
    seq        bigint  not null,
    constraint changes_gone_pkey primary key (only_one),
    constraint changes_gone_one check (only_one)
);

-- Before this was noted: up to the first that is kept, where there were any before it.
insert into changes_gone (written_by, seq)
select o.written_by, o.seq
from outbox o
where o.topic in ('registry.people.v1', 'registry.families.v1')
  and not exists (select 1 from outbox first where first.seq = 1)
order by o.written_by, o.seq
limit 1;

create function remember_gone_changes() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    insert into changes_gone (written_by, seq)
    select g.written_by, g.seq
    from gone g
    where g.topic in ('registry.people.v1', 'registry.families.v1')
    order by g.written_by desc, g.seq desc
    limit 1
    on conflict (only_one) do update
        set written_by = excluded.written_by, seq = excluded.seq
        where (excluded.written_by, excluded.seq) > (changes_gone.written_by, changes_gone.seq);
    return null;
end
$$;
create trigger outbox_changes_gone
    after delete on outbox referencing old table as gone
    for each statement execute function remember_gone_changes();
