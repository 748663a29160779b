-- Who helps on the ground of a consent reads no more than that opens, and enters what it gives all the same: a part that helps.
alter table grants add column helping boolean not null default false;
alter table grants add constraint grants_helping check (partial or not helping);

-- The right to enter what an organisation gives to a subject: to write, as 'full registry'; else as a part that helps, whatever else it may
-- read, as 'part referral helping'; else, for who does not help, what it may know anyway.
create function access_to_help(subject uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
with anyway as materialized (select access_to(subject, caller, below) as access)
select case
           when anyway.access like 'full %' then anyway.access
           else coalesce(
               undoubted(
                   (select 'part ' || g.service || ' helping'
                    from grants g
                    where g.subject_id = subject
                      and g.helping
                      and (upper_inf(g.during) or upper(g.during) > statement_timestamp())
                      and lower(g.during) <= statement_timestamp() + interval '1 minute'
                      and (g.organisation = caller
                           or (below and exists (select 1 from organisation_reach r
                                                 where r.body = caller and r.organisation = g.organisation)))
                    order by g.service
                    limit 1),
                   subject, caller),
               anyway.access) end
from anyway
$$;
