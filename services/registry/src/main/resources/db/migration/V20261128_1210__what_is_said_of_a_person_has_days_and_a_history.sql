-- The present name and residence stand in people; since when, and what was before, here.
alter table people
    add column name_since date,
    add column patronymic_absent boolean not null default false,
    add column residence_since date,
    add column address_confidential boolean not null default false;

alter table person_identifiers
    add column added_on date,
    add column ended_on date;

create table person_names (
    id          uuid    not null,
    person_id   uuid    not null references people (id),
    use         text    not null,
    family_name text    not null,
    given_name  text    not null,
    patronymic  text,
    without     boolean not null,
    since       date,
    until       date,
    constraint person_names_pkey primary key (id)
);
create index person_names_by_person on person_names (person_id);

create table person_residences (
    id        uuid not null,
    person_id uuid not null references people (id),
    territory text,
    address   text,
    since     date,
    until     date not null,
    constraint person_residences_pkey primary key (id)
);
create index person_residences_by_person on person_residences (person_id);

create table person_contacts (
    id        uuid    not null,
    person_id uuid    not null references people (id),
    kind      text    not null,
    value     text    not null,
    preferred boolean not null,
    since     date    not null,
    until     date,
    constraint person_contacts_pkey primary key (id),
    constraint person_contacts_order check (until is null or until >= since)
);
create index person_contacts_by_person on person_contacts (person_id);

-- Each version after the first: which fields it changed, and what they were before. The first stands in people.
create table person_versions (
    person_id    uuid        not null references people (id),
    version      bigint      not null,
    at           timestamptz not null,
    organisation uuid        not null,
    changed      text        not null,
    was          jsonb       not null,
    constraint person_versions_pkey primary key (person_id, version)
);
