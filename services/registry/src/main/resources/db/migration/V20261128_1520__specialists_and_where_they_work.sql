-- A specialist is a person who works: an opaque id for others, a name for those who employ them.
create table specialists (
    id                      uuid        not null,
    version                 bigint      not null,
    family_name             text        not null,
    given_name              text        not null,
    patronymic              text,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint specialists_pkey primary key (id)
);

-- Days, both ends included (texts in the exclusion: no look-up by id takes its index). Two positions at one organisation may be held at once, one position not twice.
create table employments (
    id            uuid not null,
    specialist_id uuid not null references specialists (id),
    organisation  uuid not null references organisations (id),
    position      text not null,
    since         date not null,
    until         date,
    constraint employments_pkey primary key (id),
    constraint employments_order check (until is null or until >= since),
    constraint employments_once exclude using gist (
        cast(specialist_id as text) with =, cast(organisation as text) with =, position with =, daterange(since, until, '[]') with &&)
);
create index employments_by_specialist on employments (specialist_id);
create index employments_by_organisation on employments (organisation, specialist_id);

-- Whether a caller employs a specialist or did, itself or a body's system for those under it.
create function employs(caller uuid, below boolean, specialist uuid) returns boolean
    language sql stable
as $$
select exists (select 1 from employments e where e.specialist_id = specialist and acts_for(caller, below, e.organisation))
$$;
