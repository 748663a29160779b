-- Links between records of one person or family, each as its newest fact tells it.
create table identity_links (
    id      uuid    not null,
    version bigint  not null,
    kind    text    not null,
    kept    uuid    not null,
    linked  uuid    not null,
    holds   boolean not null,
    constraint identity_links_pkey primary key (id)
);
create index identity_links_by_kept on identity_links (kept) where holds;
create index identity_links_by_linked on identity_links (linked) where holds;
create index people_by_canonical on people (canonical_id) where canonical_id is not null;
create index families_by_canonical on families (canonical_id) where canonical_id is not null;

-- What counts in the place of these records: of all that hang together by links that hold, one that is linked to no other, the least of
-- them. Facts come in any order, so a link may be heard before the end of an earlier one: then the ways may meet or go in a ring.
create function what_counts_for(records uuid[]) returns table (id uuid, canonical uuid)
    language sql stable
as $$
with recursive together as (
    select start as id, start as other from unnest(records) as start
    union
    select t.id, case when l.kept = t.other then l.linked else l.kept end
    from together t
    join identity_links l on l.holds and t.other in (l.kept, l.linked))
select t.id,
       (array_agg(t.other order by exists (select 1 from identity_links l where l.holds and l.linked = t.other), t.other))[1]
from together t
group by t.id
$$;

-- Sets it for all whom a change can have moved: who hung together with one of the two, and who does now. A record that was not heard of
-- yet gets its place. Two changes at once would not see each other, so they take turns.
create function identity_links_follow() returns trigger
    language plpgsql
as $$
declare
    moved uuid[];
begin
    perform pg_advisory_xact_lock(hashtextextended('identity_links', 0));
    select array_agg(found.id) into moved
    from (with ends as (select c.kept as id from changed c union select c.linked from changed c),
               standing as (
                 select e.id from ends e
                 union select p.canonical_id from ends e join people p on p.id = e.id where p.canonical_id is not null
                 union select f.canonical_id from ends e join families f on f.id = e.id where f.canonical_id is not null)
          select s.id from standing s
          union select p.id from standing s join people p on p.canonical_id = s.id
          union select f.id from standing s join families f on f.canonical_id = s.id) as found;
    insert into people (id, version, canonical_id)
    select w.id, 0, nullif(w.canonical, w.id)
    from what_counts_for(moved) w
    where exists (select 1 from people p where p.id = w.id)
       or exists (select 1 from changed c where c.kind = 'person' and w.id in (c.kept, c.linked))
    on conflict (id) do update set canonical_id = excluded.canonical_id
    where people.canonical_id is distinct from excluded.canonical_id;
    insert into families (id, version, canonical_id)
    select w.id, 0, nullif(w.canonical, w.id)
    from what_counts_for(moved) w
    where exists (select 1 from families f where f.id = w.id)
       or exists (select 1 from changed c where c.kind = 'family' and w.id in (c.kept, c.linked))
    on conflict (id) do update set canonical_id = excluded.canonical_id
    where families.canonical_id is distinct from excluded.canonical_id;
    return null;
end
$$;
create trigger identity_links_heard after insert on identity_links
    referencing new table as changed
    for each statement execute function identity_links_follow();
create trigger identity_links_changed after update on identity_links
    referencing new table as changed
    for each statement execute function identity_links_follow();
