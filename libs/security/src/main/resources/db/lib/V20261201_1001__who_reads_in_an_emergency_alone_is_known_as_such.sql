-- As before, and the answer tells whether an emergency is all that opens the subject: 'tail registry emergency'. Any other right of the
-- same strength comes before it.
create or replace function access_to(subject uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select undoubted(
    (select g.profile || ' ' || g.service || case when g.basis = 'emergency' then ' emergency' else '' end
     from grants g
     where g.subject_id = subject
       and g.profile is not null
       and (upper_inf(g.during) or upper(g.during) > statement_timestamp())
       -- clocks of services and databases differ a little; a grant of next month is none yet
       and lower(g.during) <= statement_timestamp() + interval '1 minute'
       and (g.organisation = caller
            or (below and exists (select 1 from organisation_reach r
                                  where r.body = caller and r.organisation = g.organisation)))
     order by array_position(array ['full', 'tail', 'preview'], g.profile), (g.basis = 'emergency') is true, g.service
     limit 1),
    subject, caller)
$$;

-- The stronger of two rights; an emergency is the weaker of two to read.
create or replace function stronger_access(a text, b text) returns text
    language sql immutable
as $$
select case
           when a is null then b
           when b is null then a
           when (array_position(array ['full', 'tail', 'preview'], split_part(a, ' ', 1)), a like '% emergency')
               <= (array_position(array ['full', 'tail', 'preview'], split_part(b, ' ', 1)), b like '% emergency') then a
           else b end
$$;
