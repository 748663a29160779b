-- How an organisation is reached (its own numbers and addresses, nobody's in person), where it works, and how it ended.
alter table organisations
    add column phones    text[] not null default '{}',
    add column email     text,
    add column website   text,
    add column address   text,
    add column schedule  text,
    add column serves    text[] not null default '{}',
    add column closed_on date,
    add column successor uuid references organisations (id);
create index organisations_by_serves on organisations using gin (serves);
create index organisations_by_territory on organisations (territory, name, id);

-- A code and every code it lies in: by the tree, and by its digits where nobody entered it (two of them name the region,
-- five the municipality, eight the district; ОК 033-2013).
create function territory_and_above(bottom text) returns setof text
    language sql stable
as $$
with recursive above as (
    select unnest(array [bottom, left(bottom, 8), left(bottom, 5) || '000', left(bottom, 2) || '000000']) as code
    union
    select coalesce(t.successor, t.part_of)
    from above a join territories t on t.code = a.code
    where coalesce(t.successor, t.part_of) is not null)
select code from above
$$;
