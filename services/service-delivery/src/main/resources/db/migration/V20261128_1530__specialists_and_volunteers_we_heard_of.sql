-- The small copy of who works where: what the registry's facts said last, whatever the order in which they came.
create table employments (
    id           uuid   not null,
    version      bigint not null,
    specialist   uuid   not null,
    organisation uuid   not null,
    since        date   not null,
    until        date,
    constraint employments_pkey primary key (id)
);
create index employments_by_specialist on employments (specialist, organisation);

alter table deliveries add column specialist uuid;
create index deliveries_by_specialist on deliveries (specialist, day desc) where specialist is not null;

-- The small copy of the volunteers: by which centre, up to which day, and on which days nothing is missing.
create table volunteers (
    id      uuid   not null,
    version bigint not null,
    centre  uuid   not null,
    since   date,
    until   date,
    constraint volunteers_pkey primary key (id)
);
create table volunteer_clearances (
    volunteer uuid   not null,
    version   bigint not null,
    cleared   jsonb  not null,
    constraint volunteer_clearances_pkey primary key (volunteer)
);
