-- Courses of the school of foster parents; they name nobody.
create table carer_courses (
    id                      uuid        not null,
    version                 bigint      not null,
    organisation            uuid        not null,
    title                   text        not null,
    sessions                integer     not null,
    first_day               date        not null,
    last_day                date,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint carer_courses_pkey primary key (id),
    constraint carer_courses_sessions check (sessions > 0)
);

-- Who wants to take a child into care. The guardianship alone sees it (Family Code art. 139).
create table carers (
    id                      uuid        not null,
    version                 bigint      not null,
    person_id               uuid        not null,
    organisation            uuid        not null,
    form                    text        not null,
    applied_on              date        not null,
    status                  text        not null,
    reason                  text,
    decided_on              date,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint carers_pkey primary key (id),
    constraint carers_status check (
        status in ('applied', 'in-course', 'certified', 'refused', 'withdrawn')
        and (status in ('refused', 'withdrawn')) = (reason is not null)
        and (status in ('applied', 'in-course')) = (decided_on is null))
);
create index carers_led on carers (organisation, created_at desc, id desc);
-- Nobody is a candidate twice at one time.
create unique index carers_one_open on carers (person_id) where status in ('applied', 'in-course');

-- The adults of the household, the candidate among them.
create table carer_adults (
    carer_id  uuid not null references carers (id),
    person_id uuid not null,
    constraint carer_adults_pkey primary key (carer_id, person_id)
);

create table carer_attendances (
    carer_id     uuid    not null,
    person_id    uuid    not null,
    course_id    uuid    not null references carer_courses (id),
    sessions     integer not null,
    completed_on date,
    constraint carer_attendances_pkey primary key (carer_id, person_id, course_id),
    constraint carer_attendances_adult foreign key (carer_id, person_id) references carer_adults (carer_id, person_id)
);

-- The adults of a candidate's household, as far as a caller may know of them, and what of courses each has attended.
create function carer_adults_of(caller uuid, carer uuid) returns text
    language sql stable
as $$
select cast(coalesce(json_agg(json_build_object(
           'person', a.person_id,
           'attendances', (select coalesce(json_agg(json_build_object(
                                                        'course', t.course_id, 'title', c.title, 'of', c.sessions,
                                                        'sessions', t.sessions, 'completedOn', t.completed_on)
                                                    order by c.first_day, c.id), json '[]')
                           from carer_attendances t
                           join carer_courses c on c.id = t.course_id
                           where t.carer_id = a.carer_id and t.person_id = a.person_id))
           order by a.person_id), json '[]') as text)
from carer_adults a
where a.carer_id = carer and not sealed_from(a.person_id, caller)
$$;
