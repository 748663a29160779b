-- Who may know what about whom: this service's own grants and the copy of the others'.
create table grants (
    id           uuid      not null,
    version      bigint    not null,
    service      text      not null,
    subject_id   uuid      not null,
    organisation uuid      not null,
    basis        text,
    cause        uuid,
    profile      text,
    during       tstzrange not null,
    constraint grants_pkey primary key (id)
);
create index grants_by_subject on grants (subject_id, organisation);
create index grants_by_cause on grants (cause);
create index grants_by_organisation on grants (organisation);

-- Signs of life of the services whose grants are copied.
create table grant_heartbeats (
    topic            text        not null,
    partition_number integer     not null,
    up_to            timestamptz not null,
    constraint grant_heartbeats_pkey primary key (topic, partition_number)
);

-- The small copy of the directory, and who stands above whom (each above itself).
create table known_organisations (
    id      uuid   not null,
    version bigint not null,
    part_of uuid,
    sector  text   not null,
    type    text   not null,
    name    text   not null,
    status  text   not null,
    constraint known_organisations_pkey primary key (id)
);
create index known_organisations_by_part_of on known_organisations (part_of);
create table organisation_reach (
    body         uuid not null,
    organisation uuid not null,
    constraint organisation_reach_pkey primary key (body, organisation)
);
create index organisation_reach_by_organisation on organisation_reach (organisation);

-- The strongest right of an organisation (or, for agencies' systems, of the bodies under it) to know about a subject:
-- 'full registry', 'preview referral', or null for none.
create function access_to(subject uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select g.profile || ' ' || g.service
from grants g
where g.subject_id = subject
  and g.profile is not null
  and (upper_inf(g.during) or upper(g.during) > statement_timestamp())
  -- clocks of services and databases differ a little; a grant of next month is none yet
  and lower(g.during) <= statement_timestamp() + interval '1 minute'
  and (g.organisation = caller
       or (below and exists (select 1 from organisation_reach r
                             where r.body = caller and r.organisation = g.organisation)))
order by array_position(array ['full', 'tail', 'preview'], g.profile), g.service
limit 1
$$;

-- The stronger of two rights.
create function stronger_access(a text, b text) returns text
    language sql immutable
as $$
select case
           when a is null then b
           when b is null then a
           when array_position(array ['full', 'tail', 'preview'], split_part(a, ' ', 1))
               <= array_position(array ['full', 'tail', 'preview'], split_part(b, ' ', 1)) then a
           else b end
$$;

-- Who read or changed whose data. Append-only: the application has no right to change it, and the trigger refuses all.
create table audit (
    id           uuid        not null,
    at           timestamptz not null,
    subject      text        not null,
    client       text        not null,
    organisation uuid        not null,
    purpose      text,
    action       text        not null,
    object       uuid        not null,
    trace        text,
    constraint audit_pkey primary key (id)
);
create index audit_by_object on audit (object, at);

create function audit_is_append_only() returns trigger
    language plpgsql
as $$
begin
    raise exception 'audit rows stay as they are';
end
$$;
create trigger audit_is_append_only
    before update or delete or truncate on audit
    for each statement execute function audit_is_append_only();
