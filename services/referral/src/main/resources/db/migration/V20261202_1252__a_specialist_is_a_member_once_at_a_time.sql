-- Who was entered twice was one person all the time: the later entries end before they begin, so they count on no day.
update consilium_members m
set until = m.since - 1
where exists (select 1
              from consilium_members o
              where o.consilium_id = m.consilium_id and o.specialist = m.specialist
                and (o.since, o.id) < (m.since, m.id)
                and coalesce(o.until, date 'infinity') >= m.since);

-- One person, one vote. Texts, for the index is for the constraint alone.
alter table consilium_members add constraint consilium_members_once_at_a_time exclude using gist (
    cast(consilium_id as text) with =, cast(specialist as text) with =, daterange(since, until, '[]') with &&)
    where (until is null or until >= since);
