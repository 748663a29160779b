-- As what a caller knows of a sitting; but for who is responsible for one of whom it is about, nothing where anybody on its agenda is
-- hidden from it. Who is responsible sees its own lines alone, so the others do not matter.
create or replace function sitting_seat(sitting uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select coalesce(
    case when not exists (select 1 from sitting_items i
                          where i.sitting_id = sitting and sealed_from(i.subject_id, caller))
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
