-- Answers of a survey are personal data and leave this table to those who may know the family.
create table family_surveys (
    id                      uuid        not null,
    version                 bigint      not null,
    family_id               uuid        not null references families (id),
    form                    text        not null,
    day                     date        not null,
    surveyor                uuid,
    answers                 text        not null,
    valid_to                date,
    status                  text        not null,
    superseded_by           uuid,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint family_surveys_pkey primary key (id),
    constraint family_surveys_order check (valid_to is null or valid_to >= day)
);
create index family_surveys_by_family on family_surveys (family_id, day desc, id desc);
create unique index family_surveys_one_current on family_surveys (family_id, form) where status = 'current';

-- A place is known by its passports. A feature is "impairment/feature".
create table accessibility_passports (
    id                      uuid        not null,
    version                 bigint      not null,
    place                   uuid        not null,
    name                    text        not null,
    address                 text        not null,
    territory               text        not null,
    organisation            uuid references organisations (id),
    features                text[]      not null,
    day                     date        not null,
    valid_to                date,
    status                  text        not null,
    superseded_by           uuid,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint accessibility_passports_pkey primary key (id),
    constraint accessibility_passports_order check (valid_to is null or valid_to >= day)
);
create index accessibility_passports_by_name on accessibility_passports (name, id);
create index accessibility_passports_by_territory on accessibility_passports (territory, name, id);
create index accessibility_passports_by_place on accessibility_passports (place, day desc);
create unique index accessibility_passports_one_current on accessibility_passports (place) where status = 'current';
