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

-- From the thought that a family may need it, by the decision, to the case and the look afterwards. Whose case it is follows
-- from who is responsible for the subject: it moves with the responsibility.
create table accompaniments (
    id                      uuid        not null,
    version                 bigint      not null,
    subject_kind            text        not null,
    subject_id              uuid        not null,
    ground                  text        not null,
    legal_basis_kind        text        not null,
    legal_basis_reference   text        not null,
    identified_at           timestamptz not null,
    status                  text        not null,
    status_since            timestamptz not null,
    reason                  text,
    decided_on              date,
    document                text,
    legal_act               uuid,
    valid_from              date,
    valid_to                date,
    curator                 uuid,
    curator_organisation    uuid,
    curator_since           timestamptz,
    outcome                 text,
    closed_at               timestamptz,
    follow_up_on            date,
    followed_up_on          date,
    note                    text,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint accompaniments_pkey primary key (id)
);
-- A family has at most one open accompaniment, whoever opens it at the same moment.
create unique index accompaniments_one_open on accompaniments (subject_id)
    where status in ('identified', 'under-procedure', 'granted', 'active', 'suspended');
create index accompaniments_by_subject on accompaniments (subject_id, identified_at desc, id desc);
create index accompaniments_to_follow_up on accompaniments (follow_up_on)
    where follow_up_on is not null and status in ('closed', 'follow-up');
create index responsibilities_held_now on responsibilities (organisation, subject_id)
    where upper_inf(during) and programme = 'general';

-- Whether what something rests on is a consent of the registry that has ended.
create function consent_has_ended(kind text, reference text) returns boolean
    language sql stable
as $$
select case
           when kind = 'consent' and reference ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
               then exists (select 1 from ended_consents e where e.id = cast(reference as uuid))
           else false end
$$;
