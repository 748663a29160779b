-- Lists of codes and ids stand in one column each, with spaces between.
create table consent_notices (
    id                      uuid        not null,
    version                 bigint      not null,
    code                    text        not null,
    edition                 integer     not null,
    title                   text        not null,
    language                text        not null,
    wording_hash            text        not null,
    purposes                text        not null,
    data_classes            text        not null,
    supersedes              uuid references consent_notices (id),
    superseded_by           uuid,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint consent_notices_pkey primary key (id),
    constraint consent_notices_edition unique (code, edition),
    constraint consent_notices_superseded_once unique (supersedes)
);
create index consent_notices_by_code on consent_notices (code, id);

create table consents (
    id                      uuid        not null,
    version                 bigint      not null,
    subject                 uuid        not null references people (id),
    notice                  uuid        not null references consent_notices (id),
    purposes                text        not null,
    data_classes            text        not null,
    recipients              text        not null,
    sectors                 text        not null,
    valid_from              date        not null,
    valid_to                date,
    status                  text        not null,
    granter                 uuid,
    authority               text,
    document_kind           text,
    document_reference      text,
    method                  text,
    evidence_hash           text,
    decided_on              date,
    renewal_due             date,
    ended_at                timestamptz,
    ended_by                uuid,
    end_authority           text,
    end_evidence_hash       text,
    end_reason              text,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint consents_pkey primary key (id),
    constraint consents_decided check ((status = 'requested') = (decided_on is null)),
    constraint consents_ended check ((status in ('withdrawn', 'invalidated')) = (ended_at is not null)),
    constraint consents_order check (valid_to is null or valid_to >= valid_from)
);
create index consents_by_subject on consents (subject, created_at desc, id desc);
create index consents_to_renew on consents (renewal_due, id) where status = 'given';

-- Which services have stopped using what a consent opened, each by its first word.
create table consent_acknowledgements (
    consent_id uuid        not null,
    service    text        not null,
    at         timestamptz not null,
    constraint consent_acknowledgements_pkey primary key (consent_id, service)
);

-- Whether a person is the child of a family today.
create function is_child_now(person uuid) returns boolean
    language sql stable
as $$
select exists (select 1 from memberships m
               where m.person_id = person and m.role in ('child', 'expected-child')
                 and m.since <= current_date and (m.until is null or m.until >= current_date))
$$;

-- Whether somebody was, on a day, in a family in one of these roles (with spaces between) together with a person whom the
-- role represents: a child, or an adult under guardianship.
create function represents_on(granter uuid, person uuid, roles text, day date) returns boolean
    language sql stable
as $$
select exists (select 1
               from memberships g
               join memberships m on m.family_id = g.family_id and m.person_id = person
               where g.person_id = granter and granter <> person
                 and g.role = any (string_to_array(roles, ' '))
                 and (m.role in ('child', 'expected-child')
                      or (m.role = 'other-adult' and g.role in ('guardian', 'trustee', 'legal-representative')))
                 and day between g.since and coalesce(g.until, date 'infinity')
                 and day between m.since and coalesce(m.until, date 'infinity'))
$$;

-- Whether a caller may read of a person's consents: whoever knows more than a preview.
create function knows_of_consents(person uuid, caller uuid, below boolean, purpose text) returns boolean
    language sql stable
as $$
select coalesce(access_to_person(person, caller, below, purpose) not like 'preview %', false)
$$;
