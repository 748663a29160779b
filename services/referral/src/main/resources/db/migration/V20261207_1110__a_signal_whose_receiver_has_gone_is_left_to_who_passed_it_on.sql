-- Whether a caller stands for who passed a signal on, and who is to handle it takes nothing any more. One that is not in the
-- directory has not been heard of yet, and handles what it sent to itself.
create function is_left(caller uuid, below boolean, restricted boolean, source uuid, receiver uuid) returns boolean
    language sql stable
as $$
select is_party(caller, below, restricted, source)
   and exists (select 1 from known_organisations o where o.id = receiver and o.status <> 'active')
$$;
