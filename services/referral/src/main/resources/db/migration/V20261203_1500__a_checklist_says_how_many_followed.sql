-- What follows the responsibility is listed by kinds; both sides see how many of each there were, and what is still waited for.
alter table transfer_checklist add column moved integer;
alter table transfer_checklist
    add constraint transfer_checklist_counts_what_is_settled check (moved is null or settled_at is not null);

create function checklist_of(transfer uuid) returns text
    language sql stable
as $$
select cast(coalesce(json_agg(json_build_object('kind', c.item, 'count', c.moved, 'settledAt', c.settled_at) order by c.item),
                     json '[]') as text)
from transfer_checklist c
where c.transfer_id = checklist_of.transfer
$$;
