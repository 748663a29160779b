-- What is taken off an agenda stays known as taken off, to who did that alone; nothing comes of it.
alter table sitting_items add column withdrawn_at timestamptz;
alter table sitting_items add constraint sitting_items_withdrawn check (withdrawn_at is null or outcome is null);

-- As what a caller knows of a sitting: as before, but whom it is about no more hides it from nobody. Who took its lines off knows of it
-- still, and of nothing on it.
create or replace function sitting_seat(sitting uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select coalesce(
    case when not exists (select 1 from sitting_items i
                          where i.sitting_id = sitting and i.withdrawn_at is null and sealed_from(i.subject_id, caller))
         then coalesce(
             (select consilium_seat(s.consilium_id, caller, below, s.planned_on) from sittings s where s.id = sitting),
             case when exists (select 1 from sitting_invitees v
                               where v.sitting_id = sitting and v.organisation is not null
                                 and stands_for(caller, below, v.organisation)) then 'invited' end)
         end,
    case when exists (select 1 from sitting_items i
                      where i.sitting_id = sitting and responsible_for(i.subject_kind, i.subject_id, caller, below)
                        and not sealed_from(i.subject_id, caller)) then 'responsible' end)
$$;
