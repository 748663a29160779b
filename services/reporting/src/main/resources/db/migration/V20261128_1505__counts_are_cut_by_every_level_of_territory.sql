-- Territories as their newest facts describe them.
create table territories (
    id         uuid    not null,
    version    bigint  not null,
    code       text    not null,
    kind       text    not null,
    level      text    not null,
    name       text    not null,
    part_of    text,
    category   text,
    remote     boolean not null,
    valid_from date    not null,
    valid_to   date,
    successor  text,
    constraint territories_pkey primary key (id)
);
create index territories_by_code on territories (code);
create index territories_by_what_comes_next on territories (coalesce(successor, part_of));

-- For every code that is entered and every level: in which territory of today it lies, if in any. From a code the way
-- leads to its successor or, where there is none, to what it lies in.
create table territory_levels (
    code  text not null,
    level text not null,
    above text,
    constraint territory_levels_pkey primary key (code, level)
);
create index territory_levels_by_above on territory_levels (above);

-- Computes anew what a change can have moved. Facts come in any order, so each change looks up and down; two changes at
-- once would not see each other, so they take turns.
create function territory_levels_follow() returns trigger
    language plpgsql
as $$
declare
    moved text[];
begin
    perform pg_advisory_xact_lock(hashtextextended('territory_levels', 0));
    with recursive below as (
        select code from changed
        union
        select t.code from below b join territories t on coalesce(t.successor, t.part_of) = b.code)
    select array_agg(code) into moved from below;
    delete from territory_levels where code = any (moved);
    insert into territory_levels (code, level, above)
    with recursive way as (
        select code, code as step from unnest(moved) as code
        union
        select w.code, coalesce(t.successor, t.part_of)
        from way w join territories t on t.code = w.step
        where coalesce(t.successor, t.part_of) is not null),
    found as (
        select distinct on (w.code, t.level) w.code, t.level, t.code as above
        from way w join territories t on t.code = w.step
        where t.successor is null
        order by w.code, t.level, t.code)
    select entered.code, level.level, found.above
    from (select unnest(moved) as code) as entered
         cross join (values ('region'), ('municipality'), ('district'), ('settlement')) as level (level)
         left join found on found.code = entered.code and found.level = level.level
    on conflict do nothing;
    return null;
end
$$;

create trigger territories_entered after insert on territories
    referencing new table as changed
    for each statement execute function territory_levels_follow();
create trigger territories_changed after update on territories
    referencing new table as changed
    for each statement execute function territory_levels_follow();
