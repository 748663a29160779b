-- Which records are of one person or family: the copy of the registry's links, each as its newest fact tells it.
create table record_links (
    id      uuid    not null,
    version bigint  not null,
    kept    uuid    not null,
    linked  uuid    not null,
    holds   boolean not null,
    constraint record_links_pkey primary key (id)
);
create index record_links_by_kept on record_links (kept) where holds;
create index record_links_by_linked on record_links (linked) where holds;

-- What follows from the links of now: all that hang together have one of them in common. Who is not linked is not here.
create table record_groups (
    id    uuid not null,
    whose uuid not null,
    constraint record_groups_pkey primary key (id)
);
create index record_groups_by_whose on record_groups (whose);

-- Computes anew whom a change can have moved: all who were together with one of the two, and all who are now. Two changes at once would
-- not see each other, so they take turns.
create function record_groups_follow() returns trigger
    language plpgsql
as $$
declare
    moved uuid[];
begin
    perform pg_advisory_xact_lock(hashtextextended('record_groups', 0));
    with recursive known as (
        select c.kept as id from changed c
        union select c.linked from changed c
        union select o.id
              from record_groups g
              join record_groups o on o.whose = g.whose
              join changed c on g.id in (c.kept, c.linked)),
    reached as (
        select k.id from known k
        union
        select case when l.kept = r.id then l.linked else l.kept end
        from reached r
        join record_links l on l.holds and r.id in (l.kept, l.linked))
    select array_agg(r.id) into moved from reached r;
    delete from record_groups where id = any (moved);
    insert into record_groups (id, whose)
    with recursive together as (
        select start as id, start as other from unnest(moved) as start
        union
        select t.id, case when l.kept = t.other then l.linked else l.kept end
        from together t
        join record_links l on l.holds and t.other in (l.kept, l.linked))
    select t.id, (array_agg(t.other order by t.other))[1]
    from together t
    group by t.id
    having count(*) > 1;
    return null;
end
$$;
create trigger record_links_heard after insert on record_links
    referencing new table as changed
    for each statement execute function record_groups_follow();
create trigger record_links_changed after update on record_links
    referencing new table as changed
    for each statement execute function record_groups_follow();

-- All records of whom this one is of, itself among them, as this service knows them.
create function records_of_one(subject uuid) returns table (id uuid)
    language sql stable
as $$
select subject
union
select o.id
from record_groups g
join record_groups o on o.whose = g.whose
where g.id = subject
$$;

-- A restriction of one of the records of a person or family holds for all of them, so the stricter of two does: whoever asks this function
-- cannot forget to look.
create or replace function sealed_from(subject uuid, caller uuid) returns boolean
    language sql stable
as $$
select exists (select 1
               from records_of_one(subject) o
               join seals s on s.subject_id = o.id
               -- clocks differ a little: rather hidden a moment too early
               where lower(s.during) <= statement_timestamp() + interval '1 minute'
                 and (upper_inf(s.during) or upper(s.during) > statement_timestamp())
                 and not coalesce(caller = any (s.team), false))
$$;

create or replace function is_sealed(subject uuid) returns boolean
    language sql stable
as $$
select exists (select 1
               from records_of_one(subject) o
               join seals s on s.subject_id = o.id
               where lower(s.during) <= statement_timestamp() + interval '1 minute'
                 and (upper_inf(s.during) or upper(s.during) > statement_timestamp()))
$$;
