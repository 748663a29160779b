-- How old a person is today, in completed years (the day of the session's time zone, the region's); null where no birth is known.
create function age_of(person uuid) returns integer
    language sql stable
as $$
select age_in_months(p.birth_date, current_date) / 12
from people p
where p.id = age_of.person and p.birth_precision <> 'expected'
$$;

-- Before this day nothing can have been found of somebody: the birth of a person; of a family the time of expecting the first of it to be
-- born, of those who ever belonged to it. Null where no birth is known.
create function first_day_of(kind text, subject uuid) returns date
    language sql stable
as $$
select case kind
           when 'person' then (select p.birth_date from people p where p.id = subject and p.birth_precision <> 'expected')
           else (select min(p.birth_date) - 294
                 from arrivals a
                 join people p on p.id = a.person_id
                 where a.family_id = subject and p.birth_precision <> 'expected')
           end
$$;
