-- How long terms are: as data, by kind of term and, where it matters, by category of help, priority and place. The most exact
-- rule holds: what the help is says more than how urgent it is, and that more than where. Only 4 hours, 3 working days, 10 and
-- 30 days stand in the sources; the other lengths are a beginning that a region sets as it needs. What ships with the system
-- begins at version 1 and was announced by nobody.
create table deadline_rules (
    id                      uuid        not null,
    version                 bigint      not null,
    timer                   text        not null,
    category                text,
    priority                text,
    territory               text,
    territory_prefix        text        not null default '',
    amount                  integer     not null,
    unit                    text        not null,
    cancels                 boolean     not null,
    ladder                  text        not null,
    in_force                boolean     not null,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint deadline_rules_pkey primary key (id),
    constraint deadline_rules_amount check (amount > 0),
    constraint deadline_rules_one unique nulls not distinct (timer, category, priority, territory)
);

insert into deadline_rules (
    id, version, timer, category, priority, amount, unit, cancels, ladder, in_force,
    created_at, created_by_organisation, created_by, changed_at, changed_by_organisation, changed_by)
select cast(id as uuid), 1, timer, category, priority, amount, unit, cancels, ladder, true,
       timestamptz '2026-11-30T00:00:00Z', cast('00000000-0000-0000-0000-000000000000' as uuid), 'system',
       timestamptz '2026-11-30T00:00:00Z', cast('00000000-0000-0000-0000-000000000000' as uuid), 'system'
from (values
    ('00000000-0000-7000-8000-000000001401', 'accept-by', null, null, 3, 'working-days', false, 'assignee:0 coordinator:24 source:48 regional-operator:72'),
    ('00000000-0000-7000-8000-000000001402', 'accept-by', null, 'urgent', 4, 'hours', false, 'assignee:0 coordinator:1 source:2 regional-operator:4'),
    ('00000000-0000-7000-8000-000000001403', 'accept-by', null, 'asap', 4, 'hours', false, 'assignee:0 coordinator:1 source:2 regional-operator:4'),
    ('00000000-0000-7000-8000-000000001404', 'start-by', null, null, 10, 'working-days', false, 'assignee:0 coordinator:24 source:48 regional-operator:72'),
    ('00000000-0000-7000-8000-000000001405', 'start-by', null, 'urgent', 1, 'working-days', false, 'assignee:0 coordinator:1 source:2 regional-operator:4'),
    ('00000000-0000-7000-8000-000000001406', 'start-by', null, 'asap', 4, 'hours', false, 'assignee:0 coordinator:1 source:2 regional-operator:4'),
    ('00000000-0000-7000-8000-000000001407', 'complete-by', null, null, 180, 'days', false, 'assignee:0 coordinator:72 source:168 regional-operator:336'),
    ('00000000-0000-7000-8000-000000001408', 'no-activity', null, null, 30, 'days', false, 'assignee:0 coordinator:72 source:168 regional-operator:336'),
    ('00000000-0000-7000-8000-000000001409', 'max-hold', null, null, 30, 'days', false, 'assignee:0 coordinator:72 source:168 regional-operator:336'),
    ('00000000-0000-7000-8000-00000000140a', 'confirm-by', null, null, 10, 'days', false, 'assignee:0 coordinator:72'),
    ('00000000-0000-7000-8000-00000000140b', 'confirm-denial-by', null, null, 1, 'working-days', false, 'assignee:0 coordinator:72'),
    ('00000000-0000-7000-8000-00000000140c', 'take-back-by', null, null, 3, 'working-days', false, 'assignee:0 coordinator:72'),
    ('00000000-0000-7000-8000-00000000140d', 'keep-draft', null, null, 30, 'days', false, 'assignee:0')
) as shipped (id, timer, category, priority, amount, unit, cancels, ladder);

-- The rule that holds for each kind of term now, for a need of a subject: an array of them.
create function deadline_terms(kind text, subject uuid, need text, urgency text) returns text
    language sql stable
as $$
with lives as materialized (select coalesce(territory_of(kind, subject), '') as place),
best as (
    select distinct on (r.timer) r.*
    from deadline_rules r
    cross join lives
    where r.in_force
      and (r.category is null or r.category = need)
      and (r.priority is null or r.priority = urgency)
      and starts_with(lives.place, r.territory_prefix)
    order by r.timer, r.category is null, r.priority is null, length(r.territory_prefix) desc)
select cast(coalesce(json_agg(json_build_object(
           'rule', b.id, 'version', b.version, 'timer', b.timer, 'category', b.category, 'priority', b.priority,
           'territory', b.territory, 'amount', b.amount, 'unit', b.unit, 'cancels', b.cancels, 'ladder', b.ladder)
           order by b.timer), json '[]') as text)
from best b
$$;

-- The terms of referrals: each runs for one organisation. The version counts what was announced of it: nothing, as long as it
-- is kept. "ground" is the rule by which it was reckoned, as it was then.
create table deadlines (
    id           uuid        not null,
    version      bigint      not null,
    referral_id  uuid        not null references referrals (id),
    timer        text        not null,
    party        uuid        not null,
    source       uuid        not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    started_at   timestamptz not null,
    due_at       timestamptz not null,
    paused_at    timestamptz,
    state        text        not null,
    missed_at    timestamptz,
    climbed      integer     not null,
    next_at      timestamptz,
    ended_at     timestamptz,
    ground       jsonb       not null,
    constraint deadlines_pkey primary key (id),
    constraint deadlines_state check (state in ('running', 'paused', 'ended')),
    constraint deadlines_paused check ((state = 'paused') = (paused_at is not null)),
    constraint deadlines_ended check ((state = 'ended') = (ended_at is not null))
);
-- One at a time of a kind for an organisation.
create unique index deadlines_one on deadlines (referral_id, timer, party) where state <> 'ended';
create index deadlines_next on deadlines (next_at) where state = 'running' and next_at is not null;
create index deadlines_by_party on deadlines (party, due_at, id) where state <> 'ended';
create index deadlines_missed_by_source on deadlines (source, due_at, id) where state = 'running' and missed_at is not null;
create index deadlines_missed on deadlines (due_at, id) where state = 'running' and missed_at is not null;
-- Referrals to be cancelled because nobody answered in time and their rule says so.
create index deadlines_to_cancel on deadlines (referral_id)
    where state = 'running' and missed_at is not null and (ground ->> 'cancels') = 'true' and timer = 'accept-by';

-- A term as the service reads it.
create function deadline_line(d deadlines) returns json
    language sql stable
as $$
select json_build_object(
    'id', d.id, 'version', d.version, 'referral', d.referral_id, 'timer', d.timer, 'party', d.party, 'source', d.source,
    'subjectKind', d.subject_kind, 'subject', d.subject_id, 'startedAt', d.started_at, 'dueAt', d.due_at,
    'pausedAt', d.paused_at, 'state', d.state, 'missedAt', d.missed_at, 'climbed', d.climbed, 'nextAt', d.next_at,
    'endedAt', d.ended_at, 'ground', d.ground)
$$;

-- The terms of a referral that have not ended, and by which rules new ones are reckoned.
create function deadlines_of(referral uuid) returns text
    language sql stable
as $$
select cast(json_build_object(
    'running', (select coalesce(json_agg(deadline_line(d) order by d.due_at, d.id), json '[]')
                from deadlines d where d.referral_id = referral and d.state <> 'ended'),
    'rules', (select cast(deadline_terms(r.subject_kind, r.subject_id, r.category, r.priority) as json)
              from referrals r where r.id = referral)) as text)
$$;
