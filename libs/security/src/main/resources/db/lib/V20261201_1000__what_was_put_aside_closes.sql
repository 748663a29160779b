-- A message that was put aside may have been the one that closes a right or hides somebody. Until it is redelivered or discarded, what
-- it is about is in doubt: hidden where nobody's right is asked for, refused for a while (FS503) where there is one.

-- Whether a message's key is the id of what it is about; one without is about nobody knows whom.
create function names_its_subject(key text) returns boolean
    language sql immutable
as $$
select key ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
$$;

-- The two records that a message about a link is about, as far as it can be read; null where it cannot.
create function ends_of_link(payload bytea) returns uuid[]
    language plpgsql stable
as $$
declare
    told jsonb;
begin
    told := cast(convert_from(payload, 'UTF8') as jsonb);
    return array [cast(told #>> '{kept,id}' as uuid), cast(told #>> '{linked,id}' as uuid)];
exception
    when others then return null;
end
$$;

-- Whether a restriction was put aside that is about this subject or one of its other records, or a link that may make one hold for it.
create function in_doubt(subject uuid) returns boolean
    language plpgsql stable
as $$
begin
    -- nearly always
    if not exists (select 1 from parked p
                   where p.settled_at is null
                     and p.topic in ('registry.restrictions-restricted.v1', 'registry.identities.v1')) then
        return false;
    end if;
    return exists (
        select 1
        from parked p
        where p.settled_at is null
          and (p.topic = 'registry.restrictions-restricted.v1'
                   and (not names_its_subject(p.record_key)
                        or exists (select 1 from records_of_one(subject) o where cast(o.id as text) = p.record_key))
               or p.topic = 'registry.identities.v1'
                   and (array_position(coalesce(ends_of_link(p.payload), array [cast(null as uuid)]), null) is not null
                        or exists (select 1 from records_of_one(subject) o where o.id = any (ends_of_link(p.payload))))));
end
$$;

-- Whether something of a service's grants about this subject was put aside.
create function grants_in_doubt(subject uuid, service text) returns boolean
    language plpgsql stable
as $$
begin
    return exists (
        select 1
        from parked p
        where p.settled_at is null
          and p.topic = service || '.grants.v1'
          and (not names_its_subject(p.record_key) or p.record_key = cast(subject as text)));
end
$$;

-- Refuses for a while: rather nobody reads than one who no longer may.
create function refuse_in_doubt() returns text
    language plpgsql stable
as $$
begin
    raise exception 'what closes this right may have been put aside' using errcode = 'FS503';
end
$$;

-- As far as the restrictions that were heard of tell.
create function known_sealed_from(subject uuid, caller uuid) returns boolean
    language plpgsql stable
as $$
begin
    return exists (select 1
                   from records_of_one(subject) o
                   join seals s on s.subject_id = o.id
                   -- clocks differ a little: rather hidden a moment too early
                   where lower(s.during) <= statement_timestamp() + interval '1 minute'
                     and (upper_inf(s.during) or upper(s.during) > statement_timestamp())
                     and not coalesce(caller = any (s.team), false));
end
$$;

-- In plpgsql, which keeps its plans: a record of a family asks it thousands of times.
create or replace function sealed_from(subject uuid, caller uuid) returns boolean
    language plpgsql stable
as $$
begin
    return known_sealed_from(subject, caller) or in_doubt(subject);
end
$$;

create or replace function is_sealed(subject uuid) returns boolean
    language sql stable
as $$
select in_doubt(subject)
       or exists (select 1
                  from records_of_one(subject) o
                  join seals s on s.subject_id = o.id
                  where lower(s.during) <= statement_timestamp() + interval '1 minute'
                    and (upper_inf(s.during) or upper(s.during) > statement_timestamp()))
$$;

-- A right that grants give, unless the subject is hidden from the caller; refused for a while where either is in doubt. Who has no
-- right learns nothing of a doubt.
create function undoubted(access text, subject uuid, caller uuid) returns text
    language plpgsql stable
as $$
begin
    if access is null or known_sealed_from(subject, caller) then
        return null;
    end if;
    if in_doubt(subject) or grants_in_doubt(subject, split_part(access, ' ', 2)) then
        return refuse_in_doubt();
    end if;
    return access;
end
$$;

create or replace function access_to(subject uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select undoubted(
    (select g.profile || ' ' || g.service
     from grants g
     where g.subject_id = subject
       and g.profile is not null
       and (upper_inf(g.during) or upper(g.during) > statement_timestamp())
       -- clocks of services and databases differ a little; a grant of next month is none yet
       and lower(g.during) <= statement_timestamp() + interval '1 minute'
       and (g.organisation = caller
            or (below and exists (select 1 from organisation_reach r
                                  where r.body = caller and r.organisation = g.organisation)))
     order by array_position(array ['full', 'tail', 'preview'], g.profile), g.service
     limit 1),
    subject, caller)
$$;

create or replace function parts_of(subject uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
select undoubted(
    (select case
                when bool_or(g.data_classes is null) then 'tail ' || min(g.service)
                else 'part ' || min(g.service) || ' ' || string_agg(distinct named.class, ',' order by named.class)
                end
     from grants g
          left join lateral unnest(g.data_classes) as named (class) on true
     where g.subject_id = subject
       and g.partial
       and (upper_inf(g.during) or upper(g.during) > statement_timestamp())
       and lower(g.during) <= statement_timestamp() + interval '1 minute'
       and (g.purposes is null or purpose = any (g.purposes))
       and (g.organisation = caller
            or (below and exists (select 1 from organisation_reach r
                                  where r.body = caller and r.organisation = g.organisation)))),
    subject, caller)
$$;
