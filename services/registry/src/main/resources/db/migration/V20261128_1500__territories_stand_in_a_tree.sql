-- A code (OKTMO) is a territory from a day to a day; when it ends, another may stand in its place. Codes elsewhere are
-- plain text: a region whose tree is not entered yet must still be able to register families.
create table territories (
    id                      uuid        not null,
    version                 bigint      not null,
    code                    text        not null,
    kind                    text        not null,
    level                   text        not null,
    name                    text        not null,
    part_of                 text references territories (code),
    category                text,
    remote                  boolean     not null,
    valid_from              date        not null,
    valid_to                date,
    successor               text,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint territories_pkey primary key (id),
    constraint territories_code unique (code),
    constraint territories_order check (valid_to is null or valid_to >= valid_from)
);
create index territories_by_part_of on territories (part_of, code);
create index territories_by_successor on territories (successor);

-- A code and every code below it or before it: what lies in it, and what it has taken the place of.
create function territory_and_below(top text) returns setof text
    language sql stable
as $$
with recursive below as (
    select top as code
    union
    select t.code
    from below b
         join territories t on t.successor = b.code or (t.successor is null and t.part_of = b.code))
select code from below
$$;
