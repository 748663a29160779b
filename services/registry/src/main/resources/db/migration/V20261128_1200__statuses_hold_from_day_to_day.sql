-- Statuses of persons and families, each from a day to a day, both ends included.
create table statuses (
    id                      uuid        not null,
    version                 bigint      not null,
    subject_kind            text        not null,
    subject_id              uuid        not null,
    code                    text        not null,
    data_class              text        not null,
    since                   date        not null,
    since_birth_of          uuid,
    until                   date,
    until_birth_of          uuid,
    issued_by               uuid,
    issuer                  text,
    document_kind           text,
    document_number         text,
    document_date           date,
    in_error                boolean     not null,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint statuses_pkey primary key (id),
    constraint statuses_order check (until is null or until >= since),
    constraint statuses_issued check (issued_by is not null or issuer is not null),
    -- nobody holds one status twice on a day; what was entered by mistake was never held (texts: no look-up by id takes this index)
    constraint statuses_once exclude using gist (
        cast(subject_id as text) with =, code with =, daterange(since, until, '[]') with &&) where (not in_error)
);
create index statuses_by_subject on statuses (subject_id, since);
create index statuses_by_code on statuses (code, subject_id) where (not in_error);

-- What is asked of a subject without knowing its kind: the right to know it, whether the caller answers for it, who is
-- responsible.
create function access_to_subject(kind text, subject uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select case kind
           when 'family' then access_to(subject, caller, below)
           else access_to_person(subject, caller, below) end
$$;

create function answers_for_subject(kind text, subject uuid, caller uuid, below boolean) returns boolean
    language sql stable
as $$
select case kind
           when 'family' then acts_for(caller, below, responsible_for_family(subject))
           else answers_for_person(subject, caller, below) end
$$;

create function responsible_for_subject(kind text, subject uuid) returns uuid
    language sql stable
as $$
select case kind
           when 'family' then responsible_for_family(subject)
           else coalesce(
               responsible_for_person(subject),
               (select p.created_by_organisation from people p where p.id = subject)) end
$$;

-- Whose birth a day is: the person's own, or that of somebody ever in the family; null for nobody's.
create function birth_on(kind text, subject uuid, day date) returns uuid
    language sql stable
as $$
select p.id
from people p
where p.birth_date = day
  and (p.id = subject
       or (kind = 'family' and exists (
           select 1 from memberships m where m.family_id = subject and m.person_id = p.id)))
order by p.id
limit 1
$$;

-- The families and persons of whom a caller holds an open grant of its own: where lists begin, never where they end. Each
-- row is judged once more by the functions above.
create function granted_to(caller uuid, below boolean) returns table (subject uuid)
    language sql stable
as $$
select distinct g.subject_id
from grants g
where g.profile in ('full', 'tail')
  and (upper_inf(g.during) or upper(g.during) > statement_timestamp())
  and lower(g.during) <= statement_timestamp() + interval '1 minute'
  and (g.organisation = caller
       or (below and g.organisation in (select r.organisation from organisation_reach r where r.body = caller)))
$$;
