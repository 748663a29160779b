-- An interagency consilium: a body with a regulation and dated members, who alone vote.
create table consilia (
    id                      uuid        not null,
    version                 bigint      not null,
    organisation            uuid        not null,
    title                   text        not null,
    regulation              text        not null,
    legal_act               uuid,
    quorum_percent          integer     not null,
    schedule                text,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint consilia_pkey primary key (id),
    constraint consilia_quorum check (quorum_percent between 1 and 100)
);
create index consilia_by_organisation on consilia (organisation, created_at desc, id desc);

create table consilium_members (
    id           uuid not null,
    consilium_id uuid not null references consilia (id),
    organisation uuid not null,
    specialist   uuid not null,
    role         text not null,
    since        date not null,
    until        date,
    constraint consilium_members_pkey primary key (id)
);
create index consilium_members_by_consilium on consilium_members (consilium_id);
create index consilium_members_by_organisation on consilium_members (organisation);

create table sittings (
    id                      uuid        not null,
    version                 bigint      not null,
    consilium_id            uuid        not null references consilia (id),
    organisation            uuid        not null,
    planned_on              date        not null,
    status                  text        not null,
    reason                  text,
    members                 integer,
    held_at                 timestamptz,
    protocol                text,
    signed_on               date,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint sittings_pkey primary key (id),
    constraint sittings_protocol check (status <> 'protocol-signed' or (protocol is not null and signed_on is not null))
);
create index sittings_by_consilium on sittings (consilium_id, planned_on desc, id desc);

-- The agenda: each line is about one family or person.
create table sitting_items (
    sitting_id   uuid    not null references sittings (id),
    number       integer not null,
    subject_kind text    not null,
    subject_id   uuid    not null,
    question     text    not null,
    outcome      text,
    resolution   text,
    decided_at   timestamptz,
    route_id     uuid,
    constraint sitting_items_pkey primary key (sitting_id, number)
);
create index sitting_items_by_subject on sitting_items (subject_id);
create table sitting_invitees (
    sitting_id   uuid    not null references sittings (id),
    number       integer not null,
    role         text    not null,
    person       uuid,
    organisation uuid,
    constraint sitting_invitees_pkey primary key (sitting_id, number)
);
create table sitting_materials (
    sitting_id uuid    not null references sittings (id),
    number     integer not null,
    title      text    not null,
    href       text,
    constraint sitting_materials_pkey primary key (sitting_id, number)
);
create table sitting_presence (
    sitting_id uuid not null references sittings (id),
    member_id  uuid not null references consilium_members (id),
    constraint sitting_presence_pkey primary key (sitting_id, member_id)
);
-- A member votes once on each line, and only who was present.
create table sitting_votes (
    sitting_id uuid        not null,
    item       integer     not null,
    member_id  uuid        not null,
    vote       text        not null,
    dissent    text,
    cast_at    timestamptz not null,
    constraint sitting_votes_pkey primary key (sitting_id, item, member_id),
    constraint sitting_votes_item foreign key (sitting_id, item) references sitting_items (sitting_id, number),
    constraint sitting_votes_present foreign key (sitting_id, member_id) references sitting_presence (sitting_id, member_id)
);
-- What an adopted decision asked for, besides the route of its line.
create table sitting_requests (
    sitting_id   uuid    not null,
    item         integer not null,
    id           uuid    not null,
    kind         text    not null,
    plan_kind    text,
    organisation uuid,
    constraint sitting_requests_pkey primary key (id),
    constraint sitting_requests_item foreign key (sitting_id, item) references sitting_items (sitting_id, number)
);
create index sitting_requests_by_sitting on sitting_requests (sitting_id);

-- As what a caller knows of a consilium: its secretariat, or an organisation one of whose people is a member on a day.
create function consilium_seat(consilium uuid, caller uuid, below boolean, day date) returns text
    language sql stable
as $$
select case
           when exists (select 1 from consilia c
                        where c.id = consilium and stands_for(caller, below, c.organisation)) then 'secretariat'
           when exists (select 1 from consilium_members m
                        where m.consilium_id = consilium and stands_for(caller, below, m.organisation)
                          and day between m.since and coalesce(m.until, date 'infinity')) then 'member'
           end
$$;

-- As what a caller knows of a sitting; nothing where anybody on its agenda is hidden from it.
create function sitting_seat(sitting uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select case
           when exists (select 1 from sitting_items i
                        where i.sitting_id = sitting and sealed_from(i.subject_id, caller)) then null
           else coalesce(
               (select consilium_seat(s.consilium_id, caller, below, s.planned_on) from sittings s where s.id = sitting),
               case
                   when exists (select 1 from sitting_invitees v
                                where v.sitting_id = sitting and v.organisation is not null
                                  and stands_for(caller, below, v.organisation)) then 'invited' end)
           end
$$;
