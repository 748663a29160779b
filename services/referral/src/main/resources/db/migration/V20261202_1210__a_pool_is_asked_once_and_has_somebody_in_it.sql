-- Nobody is asked twice at one time for the same help to the same subject; a pool neither.
create unique index referrals_open_once on referrals (subject_id, category, pool_territory, coalesce(pool_type, ''))
    where status = 'requested' and pool_territory is not null;

-- Whether anybody of a kind (any where empty) and place may take what stands open, and may know about whom it is.
create function pool_reaches(subject uuid, place text, kind text, source uuid) returns boolean
    language sql stable
as $$
select exists (select 1
               from known_organisations o
               join organisation_places p on p.organisation = o.id
               where o.status = 'active' and (kind = '' or o.type = kind) and o.id <> source
                 and places_meet(p.territory, place) and not sealed_from(subject, o.id))
$$;
