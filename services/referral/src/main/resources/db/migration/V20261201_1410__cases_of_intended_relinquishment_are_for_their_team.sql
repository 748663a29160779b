-- That a woman may relinquish her child. Nothing here is unique for her: a refusal of a second case would tell a team that another
-- has one.
create table relinquishments (
    id                      uuid        not null,
    version                 bigint      not null,
    person_id               uuid        not null,
    weeks                   integer,
    born_on                 date,
    unit                    uuid,
    signal_id               uuid references signals (id),
    territory               text,
    note                    text,
    status                  text        not null,
    outcome                 text,
    decided_on              date,
    closed_at               timestamptz,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint relinquishments_pkey primary key (id),
    constraint relinquishments_status check (
        status in ('open', 'born', 'decided', 'closed')
        and (status = 'open') <= (born_on is null)
        and (status in ('decided', 'closed')) = (outcome is not null)
        and (outcome is null) = (decided_on is null)
        and (status = 'closed') = (closed_at is not null))
);
create index relinquishments_decided on relinquishments (decided_on) where decided_on is not null;

-- Who is of the team: an organisation, or one worker of it.
create table relinquishment_team (
    relinquishment_id uuid not null references relinquishments (id),
    organisation      uuid not null,
    worker            text,
    constraint relinquishment_team_once unique nulls not distinct (relinquishment_id, organisation, worker)
);
create index relinquishment_team_by_organisation on relinquishment_team (organisation);

create table relinquishment_steps (
    relinquishment_id uuid    not null references relinquishments (id),
    number            integer not null,
    step              text    not null,
    done_on           date    not null,
    organisation      uuid    not null,
    note              text,
    constraint relinquishment_steps_pkey primary key (relinquishment_id, number)
);

-- Whether somebody of an organisation is of the team: no body above it is, no agency's system for those under it.
create function is_of_relinquishment_team(caller uuid, who text, relinquishment uuid) returns boolean
    language sql stable
as $$
select exists (select 1 from relinquishment_team t
               where t.relinquishment_id = relinquishment and t.organisation = caller
                 and (t.worker is null or t.worker = who))
$$;

-- The team and the steps of a case, as the service reads them.
create function relinquishment_parts(relinquishment uuid) returns text
    language sql stable
as $$
select cast(json_build_object(
    'team', (select coalesce(json_agg(json_build_object('organisation', t.organisation, 'worker', t.worker)
                                      order by t.organisation, t.worker), json '[]')
             from relinquishment_team t where t.relinquishment_id = relinquishment),
    'steps', (select coalesce(json_agg(json_build_object(
                                           'step', s.step, 'doneOn', s.done_on, 'organisation', s.organisation,
                                           'note', s.note) order by s.number), json '[]')
              from relinquishment_steps s where s.relinquishment_id = relinquishment)) as text)
$$;
