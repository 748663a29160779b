-- Facts of all agencies about families and persons, each once by the id of its event.
create table record_entries (
    id           uuid        not null,
    kind         text        not null,
    fact         text        not null,
    day          date        not null,
    at           timestamptz not null,
    organisation uuid,
    details      jsonb       not null,
    href         text,
    constraint record_entries_pkey primary key (id)
);

-- Whom they are about, in the order of a record.
create table record_subjects (
    subject_id uuid        not null,
    day        date        not null,
    at         timestamptz not null,
    entry_id   uuid        not null,
    constraint record_subjects_pkey primary key (subject_id, day, at, entry_id)
);
