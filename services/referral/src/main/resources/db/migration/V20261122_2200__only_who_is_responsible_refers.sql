-- Whether a party is responsible for a subject now, in any programme, or stands above who is: for a family; for a person
-- itself, or through a family it belongs to.
create function responsible_for(kind text, subject uuid, party uuid, below boolean) returns boolean
    language sql stable
as $$
select exists (select 1
               from (select subject as id
                     union all
                     select m.family_id
                     from memberships m
                     where kind = 'person' and m.person_id = subject
                       and m.since <= current_date and (m.until is null or m.until >= current_date)) as held
               join responsibilities r on r.subject_id = held.id and upper_inf(r.during)
               where stands_for(party, below, r.organisation))
$$;
