-- Reads without any other right: reasoned, short, and reviewed by who is responsible.
create table emergency_accesses (
    id                      uuid        not null,
    version                 bigint      not null,
    subject_kind            text        not null,
    subject_id              uuid        not null,
    organisation            uuid        not null,
    reason                  text        not null,
    story                   text        not null,
    responsible             uuid        not null,
    grant_id                uuid        not null,
    opened_at               timestamptz not null,
    expires_at              timestamptz not null,
    review_by               date        not null,
    outcome                 text,
    outcome_note            text,
    reviewed_at             timestamptz,
    reviewed_by             uuid,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint emergency_accesses_pkey primary key (id),
    constraint emergency_accesses_review check ((outcome is null) = (reviewed_at is null)),
    -- One at a time for an actor and a subject: whoever asks again has the one that is open (texts: no look-up by id takes this
    -- index).
    constraint emergency_accesses_once exclude using gist (
        cast(subject_id as text) with =, cast(organisation as text) with =, created_by with =,
        tstzrange(opened_at, expires_at) with &&)
);
create index emergency_accesses_to_review on emergency_accesses (responsible, opened_at desc, id desc);
create index emergency_accesses_opened on emergency_accesses (organisation, opened_at desc, id desc);
create index emergency_accesses_by_time on emergency_accesses (opened_at desc, id desc);
create index emergency_accesses_by_actor on emergency_accesses (created_by, opened_at);
