-- Blocking keys: hashes of what few people share. Two records of one person share at least one with near certainty. No reference
-- to people, for some twenty rows of each would look it up; keys are written in the transaction of the person.
create table identity_keys (
    key       bigint not null,
    person_id uuid   not null,
    constraint identity_keys_pkey primary key (key, person_id)
);
create index identity_keys_by_person on identity_keys (person_id);

-- Who is to be compared anew: of whom something else is said, and who was on record before there were keys.
create table identity_work (
    person_id uuid not null,
    constraint identity_work_pkey primary key (person_id)
);
insert into identity_work (person_id) select id from people;

-- Pairs that look alike, the lesser id first; fields: "field level bits" with commas between; reason and organisation: who entered the
-- second all the same, and why.
create table identity_pairs (
    id                      uuid             not null,
    version                 bigint           not null,
    one                     uuid             not null references people (id),
    other                   uuid             not null references people (id),
    bits                    double precision not null,
    zone                    text             not null,
    safeguard               text             not null,
    fields                  text             not null,
    reason                  text,
    organisation            uuid,
    status                  text             not null,
    found_at                timestamptz      not null,
    decided_at              timestamptz,
    decided_by_organisation uuid,
    decided_by              text,
    constraint identity_pairs_pkey primary key (id),
    constraint identity_pairs_once unique (one, other),
    constraint identity_pairs_order check (one < other)
);
create index identity_pairs_open on identity_pairs (bits desc, id) where status = 'open';
create index identity_pairs_by_other on identity_pairs (other);

-- What is said of a person, as texts; lists with chr(31) between their values, the present one first.
create function likeness_of(person uuid) returns jsonb
    language sql stable
as $$
with names as (
    select 0 as place, p.given_name, p.family_name from people p where p.id = person
    union all
    select 1, n.given_name, n.family_name from person_names n where n.person_id = person)
select jsonb_strip_nulls(jsonb_build_object(
    'given', (select string_agg(n.given_name, chr(31) order by n.place) from names n),
    'family', (select string_agg(n.family_name, chr(31) order by n.place) from names n),
    'patronymic', p.patronymic,
    'birth', p.birth_date,
    'precision', p.birth_precision,
    'sex', p.sex,
    'territory', p.territory,
    'address', p.address,
    'identifiers', (select cast(jsonb_object_agg(i.system, i.value order by i.added_on nulls first) as text)
                    from person_identifiers i
                    where i.person_id = person and i.scope = cast('00000000-0000-0000-0000-000000000000' as uuid)),
    'phones', (select string_agg(c.value, chr(31)) from person_contacts c
               where c.person_id = person and c.kind = 'phone'),
    'emails', (select string_agg(c.value, chr(31)) from person_contacts c
               where c.person_id = person and c.kind = 'email')))
from people p
where p.id = person
$$;
