-- As before, and the other way too: of a family whether one is open of somebody who belongs to it today. Who is hidden does not count: by
-- that a refusal, or what is told of the family's, would say that there is something.
create or replace function accompanied_elsewhere(subject uuid) returns boolean
    language sql stable
as $$
with own as materialized (select id from records_of_one(accompanied_elsewhere.subject)),
     home as (select r.id
              from own
              cross join lateral families_of(own.id) f
              cross join lateral records_of_one(f.family) r
              where f.now)
select exists (select 1
               from accompaniments a
               where a.subject_id in (select id from own union select id from home)
                 and a.subject_id <> accompanied_elsewhere.subject
                 and a.status in ('identified', 'under-procedure', 'granted', 'active', 'suspended'))
    or exists (select 1
               from own
               join memberships m on m.family_id = own.id
                 and m.since <= current_date and (m.until is null or m.until >= current_date)
               cross join lateral records_of_one(m.person_id) r
               join accompaniments a on a.subject_id = r.id
                 and a.status in ('identified', 'under-procedure', 'granted', 'active', 'suspended')
               where not is_sealed(m.person_id))
$$;

-- As before; also those who belong to it today are held, so that of two at one moment, of somebody and of its family, the second sees the
-- first.
create or replace function one_accompaniment_is_open() returns trigger
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
          union
          select r.id
          from records_of_one(new.subject_id) o
          join memberships m on m.family_id = o.id
            and m.since <= current_date and (m.until is null or m.until >= current_date)
          cross join lateral records_of_one(m.person_id) r
          order by id
          offset 0) as held;
    if accompanied_elsewhere(new.subject_id) then
        raise exception 'one of another record breaks "accompaniments_one_open"'
            using errcode = '23505', constraint = 'accompaniments_one_open';
    end if;
    return null;
end
$$;
