-- The index keeps each record to one open accompaniment; this keeps all records of one, and the families to which they belong today. Whoever
-- opens one holds them all until its commit: of two at one moment the second sees the first. That one is open already that was opened before
-- the records were linked, the index cannot refuse: it is told where it is read.
create function one_accompaniment_is_open() returns trigger
    language plpgsql
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('accompaniments ' || held.id, 0))
    from (select o.id from records_of_one(new.subject_id) o
          union
          select r.id
          from records_of_one(new.subject_id) o
          cross join lateral families_of(o.id) f
          cross join lateral records_of_one(f.family) r
          where f.now
          order by id
          offset 0) as held;
    if accompanied_elsewhere(new.subject_id) then
        raise exception 'one of another record breaks "accompaniments_one_open"'
            using errcode = '23505', constraint = 'accompaniments_one_open';
    end if;
    return null;
end
$$;
create trigger accompaniments_one_is_opened after insert on accompaniments
    for each row
    when (new.status in ('identified', 'under-procedure', 'granted', 'active', 'suspended'))
    execute function one_accompaniment_is_open();
create trigger accompaniments_one_is_reopened after update of status on accompaniments
    for each row
    when (new.status in ('identified', 'under-procedure', 'granted', 'active', 'suspended')
              and old.status not in ('identified', 'under-procedure', 'granted', 'active', 'suspended'))
    execute function one_accompaniment_is_open();
