-- What counts in the place of these records, as the registry has it: links are taken one after another by their ids, which grow with
-- time; the record kept by each, or what counts in its place, counts in the place of both sides from then on. Facts come in any order, so
-- a link may be heard before the end of an earlier one: then its two are one already.
create or replace function what_counts_for(records uuid[]) returns table (id uuid, canonical uuid)
    language plpgsql stable
as $$
declare
    members uuid[];
    stands  uuid[];
    said    record;
    stood   uuid;
    standing uuid;
begin
    with recursive together as (
        select start as member from unnest(records) as start
        union
        select case when l.kept = t.member then l.linked else l.kept end
        from together t
        join identity_links l on l.holds and t.member in (l.kept, l.linked))
    select array_agg(t.member) into members from together t;
    stands := members;
    for said in
        select l.kept, l.linked
        from identity_links l
        where l.holds and (l.kept = any (members) or l.linked = any (members))
        order by l.id
    loop
        standing := stands[array_position(members, said.kept)];
        stood := stands[array_position(members, said.linked)];
        stands := array_replace(stands, stood, standing);
    end loop;
    return query
        select found.member, found.stand
        from unnest(members, stands) as found (member, stand)
        where found.member = any (records);
end
$$;

-- Every link once more, for those that were heard before.
update identity_links set version = version;
