-- The route sheet of a child: ordered steps across agencies. A step is done by the fact of a service.
create table routes (
    id                      uuid        not null,
    version                 bigint      not null,
    subject_kind            text        not null,
    subject_id              uuid        not null,
    sitting                 uuid,
    status                  text        not null,
    reason                  text,
    opened_at               timestamptz not null,
    opened_on               date        not null,
    ended_at                timestamptz,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint routes_pkey primary key (id)
);
create index routes_by_subject on routes (subject_id, opened_at desc, id desc);

create table route_steps (
    route_id     uuid        not null references routes (id),
    number       integer     not null,
    sector       text        not null,
    organisation uuid,
    service_type text        not null,
    due_on       date,
    referral_id  uuid,
    status       text        not null,
    status_since timestamptz not null,
    reason       text,
    delivery_id  uuid,
    delivered_by uuid,
    delivered_on date,
    constraint route_steps_pkey primary key (route_id, number),
    constraint route_steps_done check ((status = 'done') = (delivery_id is not null)),
    constraint route_steps_skipped check ((status = 'skipped') = (reason is not null))
);
-- One service closes one step of a route, however often it is heard.
create unique index route_steps_one_delivery on route_steps (route_id, delivery_id) where delivery_id is not null;

-- Whether a referral is another one or goes on with it, over however many redirections.
create function continues_referral(later uuid, earlier uuid) returns boolean
    language sql stable
as $$
with recursive chain (id, replaces) as (
    select r.id, r.replaces from referrals r where r.id = later
    union
    select r.id, r.replaces from referrals r join chain c on r.id = c.replaces)
select exists (select 1 from chain where chain.id = earlier)
$$;
