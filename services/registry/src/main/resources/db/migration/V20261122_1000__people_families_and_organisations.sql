create table organisations (
    id                      uuid        not null,
    version                 bigint      not null,
    name                    text        not null,
    sector                  text        not null,
    type                    text        not null,
    ownership               text        not null,
    part_of                 uuid references organisations (id),
    territory               text,
    inn                     text,
    ogrn                    text,
    status                  text        not null,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint organisations_pkey primary key (id),
    constraint organisations_inn unique (inn),
    constraint organisations_ogrn unique (ogrn)
);
create index organisations_by_name on organisations (name, id);
create index organisations_by_sector on organisations (sector, name, id);

create table people (
    id                      uuid        not null,
    version                 bigint      not null,
    family_name             text        not null,
    given_name              text        not null,
    patronymic              text,
    birth_date              date,
    birth_precision         text,
    sex                     text        not null,
    territory               text,
    address                 text,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint people_pkey primary key (id),
    constraint people_birth check ((birth_date is null) = (birth_precision is null))
);

-- An identifier belongs to one person; an agency's own client number within that organisation (scope).
create table person_identifiers (
    id        uuid not null,
    person_id uuid not null references people (id),
    system    text not null,
    scope     uuid not null,
    value     text not null,
    constraint person_identifiers_pkey primary key (id),
    constraint person_identifiers_unique unique (system, scope, value)
);
create index person_identifiers_by_person on person_identifiers (person_id);

create table families (
    id                      uuid        not null,
    version                 bigint      not null,
    territory               text,
    reference               text,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint families_pkey primary key (id),
    constraint families_reference unique (created_by_organisation, reference)
);

-- Days, both ends included.
create table memberships (
    id              uuid not null,
    family_id       uuid not null references families (id),
    person_id       uuid not null references people (id),
    role            text not null,
    since           date not null,
    until           date,
    basis_kind      text,
    basis_reference text,
    constraint memberships_pkey primary key (id),
    constraint memberships_order check (until is null or until >= since),
    constraint memberships_once exclude using gist (
        family_id with =, person_id with =, daterange(since, until, '[]') with &&)
);
create index memberships_by_family on memberships (family_id);
create index memberships_by_person on memberships (person_id);

-- The referral service's word on who is responsible.
create table responsibilities (
    subject_id   uuid        not null,
    programme    text        not null,
    organisation uuid        not null,
    since        timestamptz not null,
    period       bigint      not null,
    constraint responsibilities_pkey primary key (subject_id, programme)
);

create function responsible_for(subject uuid) returns uuid
    language sql stable
as $$
select organisation from responsibilities where subject_id = subject and programme = 'general'
$$;

-- For a person the organisation responsible for its family now, else for the person itself.
create function responsible_for_person(person uuid) returns uuid
    language sql stable
as $$
select coalesce(
    (select responsible_for(m.family_id) from memberships m
     where m.person_id = person and (m.until is null or m.until >= current_date)
     order by m.since desc limit 1),
    responsible_for(person))
$$;

-- The strongest right to know about a person: its own, or through a family it belongs to now.
create function access_to_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select found.access
from (select access_to(person, caller, below) as access
      union all
      select access_to(m.family_id, caller, below)
      from memberships m
      where m.person_id = person and (m.until is null or m.until >= current_date)) as found
where found.access is not null
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;
