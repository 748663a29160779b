-- What members may read for a sitting: a grant for each of their organisations and each of whom the agenda is about.
create table sitting_grants (
    id           uuid        not null,
    sitting_id   uuid        not null references sittings (id),
    subject_kind text        not null,
    subject_id   uuid        not null,
    organisation uuid        not null,
    until        timestamptz not null,
    constraint sitting_grants_pkey primary key (id)
);
create index sitting_grants_by_sitting on sitting_grants (sitting_id);
