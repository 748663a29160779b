-- A volunteer is sent by a centre, an organisation of the directory; others know an id.
create table volunteers (
    id                      uuid        not null,
    version                 bigint      not null,
    family_name             text        not null,
    given_name              text        not null,
    patronymic              text,
    phone                   text,
    centre                  uuid        not null references organisations (id),
    since                   date        not null,
    until                   date,
    minutes                 bigint      not null,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint volunteers_pkey primary key (id),
    constraint volunteers_order check (until is null or until >= since)
);
create index volunteers_by_centre on volunteers (centre, id);

-- Documents that clear; days, both ends included. A revoked one stays, and clears no longer from that day.
create table clearances (
    id           uuid not null,
    volunteer_id uuid not null references volunteers (id),
    kind         text not null,
    reference    text,
    since        date not null,
    until        date,
    revoked_from date,
    constraint clearances_pkey primary key (id),
    constraint clearances_order check (until is null or until >= since)
);
create index clearances_by_volunteer on clearances (volunteer_id);

-- The days on which everything that is needed is there, as computed at the last change.
create table cleared_periods (
    volunteer_id uuid not null references volunteers (id),
    since        date not null,
    until        date
);
create index cleared_periods_by_volunteer on cleared_periods (volunteer_id, since);

create table volunteer_hours (
    id           uuid    not null,
    volunteer_id uuid    not null references volunteers (id),
    day          date    not null,
    minutes      integer not null,
    constraint volunteer_hours_pkey primary key (id),
    constraint volunteer_hours_minutes check (minutes between 1 and 1440)
);
create index volunteer_hours_by_volunteer on volunteer_hours (volunteer_id, day);
