-- A family that is hidden hides its members too, whatever else lets somebody know them; who joins it later from that moment on. Who lives
-- where is known by each service for itself: here by none.
create function homes_of(subject uuid) returns table (family uuid)
    language sql stable
as $$
select cast(null as uuid) where false
$$;

create function is_home_of(family uuid, person uuid) returns boolean
    language sql stable
as $$
select false
$$;

-- The teams of all restrictions that hide a subject now: of one of its records, or of a family in which it lives. Few families are hidden,
-- so whether somebody lives in one is asked last.
create function teams_of(subject uuid) returns table (team uuid[])
    language sql stable
as $$
select s.team
from records_of_one(subject) o
join seals s on s.subject_id = o.id
-- clocks differ a little: rather hidden a moment too early
where lower(s.during) <= statement_timestamp() + interval '1 minute'
  and (upper_inf(s.during) or upper(s.during) > statement_timestamp())
union all
select home.team
from (select s.team, h.family, o.id as person
      from records_of_one(subject) o
      cross join lateral homes_of(o.id) h
      cross join lateral records_of_one(h.family) r
      join seals s on s.subject_id = r.id
      where lower(s.during) <= statement_timestamp() + interval '1 minute'
        and (upper_inf(s.during) or upper(s.during) > statement_timestamp())
      offset 0) as home
where is_home_of(home.family, home.person)
$$;

create or replace function known_sealed_from(subject uuid, caller uuid) returns boolean
    language plpgsql stable
as $$
begin
    return exists (select 1 from teams_of(subject) t where not coalesce(caller = any (t.team), false));
end
$$;

create or replace function is_sealed(subject uuid) returns boolean
    language sql stable
as $$
select in_doubt(subject) or exists (select 1 from teams_of(subject))
$$;

-- As before; what was put aside about a family is about its members too.
create or replace function in_doubt(subject uuid) returns boolean
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
                        or exists (select 1 from records_of_one(subject) o where cast(o.id as text) = p.record_key)
                        or exists (select 1
                                   from records_of_one(subject) o
                                   cross join lateral homes_of(o.id) h
                                   cross join lateral records_of_one(h.family) r
                                   where cast(r.id as text) = p.record_key and is_home_of(h.family, o.id)))
               or p.topic = 'registry.identities.v1'
                   and (array_position(coalesce(ends_of_link(p.payload), array [cast(null as uuid)]), null) is not null
                        or exists (select 1 from records_of_one(subject) o where o.id = any (ends_of_link(p.payload)))
                        or exists (select 1
                                   from records_of_one(subject) o
                                   cross join lateral homes_of(o.id) h
                                   cross join lateral records_of_one(h.family) r
                                   where r.id = any (ends_of_link(p.payload)) and is_home_of(h.family, o.id)))));
end
$$;
