-- Who looked at whom, as each service tells it; each look once, by its own id.
create table accesses (
    id             uuid        not null,
    at             timestamptz not null,
    service        text        not null,
    actor          text        not null,
    organisation   uuid,
    representative uuid,
    roles          text        not null,
    purpose        text,
    action         text        not null,
    field_class    text        not null,
    trace          text,
    constraint accesses_pkey primary key (id)
);
create index accesses_by_actor on accesses (actor, at, id);
create index accesses_by_organisation on accesses (organisation, at, id);

-- Whom a look showed, in the order in which they are told.
create table access_subjects (
    subject_id   uuid        not null,
    at           timestamptz not null,
    access_id    uuid        not null,
    subject_kind text        not null,
    constraint access_subjects_pkey primary key (subject_id, at, access_id)
);
create index access_subjects_by_access on access_subjects (access_id);

-- Whether a person stands for a family today, in one of these roles.
create function represents_family(person uuid, family uuid, roles jsonb) returns boolean
    language sql stable
as $$
select exists (select 1 from memberships m
               where m.family_id = family and m.person_id = person and jsonb_exists(roles, m.role)
                 and m.since <= current_date and (m.until is null or m.until >= current_date))
$$;

-- The same for a person: for itself, and for a child of a family for which it stands.
create function represents_person(representative uuid, person uuid, roles jsonb) returns boolean
    language sql stable
as $$
select representative = person
       or exists (select 1 from memberships m
                  where m.person_id = person and m.role in ('child', 'expected-child')
                    and m.since <= current_date and (m.until is null or m.until >= current_date)
                    and represents_family(representative, m.family_id, roles))
$$;
