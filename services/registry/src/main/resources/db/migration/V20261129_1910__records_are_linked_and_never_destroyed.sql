-- A link says that two records, of two people or of two families, are of one. It ends; nothing else of the two changes.
create table identity_links (
    id                      uuid        not null,
    version                 bigint      not null,
    kind                    text        not null,
    kept                    uuid        not null,
    linked                  uuid        not null,
    reason                  text        not null,
    ended_at                timestamptz,
    end_reason              text,
    never_again             boolean     not null,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint identity_links_pkey primary key (id),
    constraint identity_links_two check (kept <> linked)
);
create unique index identity_links_now on identity_links (linked) where ended_at is null;
create index identity_links_by_kept on identity_links (kept) where ended_at is null;

-- Two that must never be linked, the lesser id first, until the mark is lifted.
create table identity_marks (
    id                      uuid        not null,
    version                 bigint      not null,
    kind                    text        not null,
    one                     uuid        not null,
    other                   uuid        not null,
    reason                  text        not null,
    lifted_at               timestamptz,
    lift_reason             text,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint identity_marks_pkey primary key (id),
    constraint identity_marks_order check (one < other)
);
create unique index identity_marks_now on identity_marks (one, other) where lifted_at is null;
create index identity_marks_by_other on identity_marks (other) where lifted_at is null;

-- What follows from the links of now: for each that is linked, the one that stands for all of them. Who is not linked is not here.
create table identity_clusters (
    id        uuid not null,
    canonical uuid not null,
    constraint identity_clusters_pkey primary key (id)
);
create index identity_clusters_by_canonical on identity_clusters (canonical);

-- Computes anew whom a change can have moved: all who were together with one of the two, and all who are now.
create function identity_clusters_follow() returns trigger
    language plpgsql
as $$
declare
    moved uuid[];
begin
    perform pg_advisory_xact_lock(hashtextextended('identity_clusters', 0));
    select array_agg(id) into moved
    from (select kept as id from changed
          union select linked from changed
          union select c.id from identity_clusters c
          where c.canonical in (select k.canonical from identity_clusters k join changed on k.id in (changed.kept, changed.linked))) as known;
    delete from identity_clusters where id = any (moved);
    insert into identity_clusters (id, canonical)
    with recursive together as (
        select start as id, start as other from unnest(moved) as start
        union
        select t.id, case when l.kept = t.other then l.linked else l.kept end
        from together t
        join identity_links l on l.ended_at is null and t.other in (l.kept, l.linked)),
    stands as (
        select t.id, (array_agg(t.other order by exists (select 1 from identity_links l
                                                         where l.linked = t.other and l.ended_at is null), t.other))[1] as canonical
        from together t
        group by t.id
        having count(*) > 1)
    select stands.id, stands.canonical from stands;
    return null;
end
$$;
create trigger identity_links_made after insert on identity_links
    referencing new table as changed
    for each statement execute function identity_clusters_follow();
create trigger identity_links_ended after update on identity_links
    referencing new table as changed
    for each statement execute function identity_clusters_follow();

-- The record that stands for this one: itself, unless it is linked.
create function canonical_of(subject uuid) returns uuid
    language sql stable
as $$
select coalesce((select c.canonical from identity_clusters c where c.id = subject), subject)
$$;

-- All records of whom this one is of, itself among them.
create function same_as(subject uuid) returns table (id uuid)
    language sql stable
as $$
select subject
union
select o.id
from identity_clusters c
join identity_clusters o on o.canonical = c.canonical
where c.id = subject
$$;

-- Whether one of the records of whom this one is of is hidden from a caller: then all are. For families and people.
create function linked_sealed_from(subject uuid, caller uuid) returns boolean
    language sql stable
as $$
select exists (select 1 from same_as(subject) s where sealed_from(s.id, caller))
$$;

-- As before, but whoever knows one record of a person knows the person, whichever its id: the strongest right of all of them.
create or replace function access_to_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
with found as materialized (
    select access_to(s.id, caller, below) as access
    from same_as(person) s
    union all
    select access_to(f.family, caller, below)
    from same_as(person) s
    cross join lateral families_of(s.id) f
    where f.now or acts_for(caller, below, responsible_for_family(f.family)))
select found.access
from found
where found.access is not null
  and not linked_sealed_from(person, caller)
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;

create or replace function access_to_person(person uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
with anyway as materialized (select access_to_person(person, caller, below) as access)
select case
           when anyway.access is null or anyway.access like 'preview %' then (
               select joined_access(array_agg(found.access))
               from (select access_to(s.id, caller, below, purpose) as access
                     from same_as(person) s
                     union all
                     select access_to(f.family, caller, below, purpose)
                     from same_as(person) s
                     cross join lateral families_of(s.id) f
                     where f.now or acts_for(caller, below, responsible_for_family(f.family))) as found)
           else anyway.access end
from anyway
where not linked_sealed_from(person, caller)
$$;

-- Whether a reader must not learn where a person lives: for one record of it alone this is enough, so a link never opens an address.
create function address_hidden_from(person uuid, reader uuid) returns boolean
    language sql stable
as $$
select exists (select 1
               from same_as(person) s
               join people p on p.id = s.id
               where p.address_confidential
                 and coalesce(responsible_for_person(p.id), p.created_by_organisation) <> reader)
$$;
