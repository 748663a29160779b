-- A link stays between the two records of which it was said, also where one of them was linked before: so its end takes back what was
-- said of these two and nothing else, and whoever was linked through them stays with whom it was said to be one.
drop index identity_links_now;
create unique index identity_links_now on identity_links (least(kept, linked), greatest(kept, linked)) where ended_at is null;
create index identity_links_by_linked on identity_links (linked) where ended_at is null;

-- Computes anew whom a change can have moved: all who were together with one of the two, and all who are now. What stands for several
-- follows from the links that hold, said one after another: the record kept by each, or what stands for it, stands for both sides from
-- then on. So a link that has ended leaves no trace.
create or replace function identity_clusters_follow() returns trigger
    language plpgsql
as $$
declare
    moved uuid[];
    said  record;
begin
    perform pg_advisory_xact_lock(hashtextextended('identity_clusters', 0));
    select array_agg(known.id) into moved
    from (select c.kept as id from changed c
          union select c.linked from changed c
          union select k.id from identity_clusters k
          where k.canonical in (select o.canonical from identity_clusters o join changed c on o.id in (c.kept, c.linked))) as known;
    delete from identity_clusters where id = any (moved);
    insert into identity_clusters (id, canonical)
    select m.id, m.id
    from unnest(moved) as m (id)
    where exists (select 1 from identity_links l where l.ended_at is null and m.id in (l.kept, l.linked));
    for said in
        select l.kept, l.linked
        from identity_links l
        where l.ended_at is null and (l.kept = any (moved) or l.linked = any (moved))
        order by l.id
    loop
        update identity_clusters c set canonical = k.canonical
        from identity_clusters k, identity_clusters o
        where k.id = said.kept and o.id = said.linked and c.canonical = o.canonical;
    end loop;
    return null;
end
$$;
