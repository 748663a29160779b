-- Compartments: a family or person is hidden from all but the organisations of a team. What is in force stands in the
-- table of seals, which every right to know looks at.
create table restrictions (
    id                      uuid        not null,
    version                 bigint      not null,
    subject_kind            text        not null,
    subject_id              uuid        not null,
    compartment             text        not null,
    team                    text        not null,
    basis_kind              text        not null,
    basis_reference         text        not null,
    placed_at               timestamptz not null,
    lifted_at               timestamptz,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint restrictions_pkey primary key (id)
);
create index restrictions_by_subject on restrictions (subject_id, placed_at);
-- One of a kind at a time.
create unique index restrictions_once on restrictions (subject_id, compartment) where lifted_at is null;

-- The strongest right to know about a person, as before; nothing about one who is hidden from the caller, not even through a
-- family that is not.
create or replace function access_to_person(person uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
with found as materialized (
    select access_to(person, caller, below) as access
    union all
    select access_to(f.family, caller, below)
    from families_of(person) f
    where f.now or acts_for(caller, below, responsible_for_family(f.family)))
select found.access
from found
where found.access is not null
  and not sealed_from(person, caller)
order by array_position(array ['full', 'tail', 'preview'], split_part(found.access, ' ', 1))
limit 1
$$;

-- The members of a family who are hidden from a caller, as ids with spaces between; '' for none.
create function members_hidden_from(caller uuid, family uuid) returns text
    language sql stable
as $$
select coalesce(string_agg(distinct cast(m.person_id as text), ' '), '')
from memberships m
where m.family_id = family and sealed_from(m.person_id, caller)
$$;

-- Whether an entry of a record tells a caller of somebody hidden from it: it names a hidden person, is about hidden persons
-- alone, or about a hidden family.
create function entry_sealed_from(entry uuid, details jsonb, caller uuid) returns boolean
    language sql stable
as $$
select exists (
    select 1 from record_subjects s
    where s.entry_id = entry and sealed_from(s.subject_id, caller)
      and (cast(details as text) like '%' || s.subject_id || '%'
           or exists (select 1 from families f where f.id = s.subject_id)
           or not exists (select 1 from record_subjects o join people p on p.id = o.subject_id
                          where o.entry_id = entry and not sealed_from(o.subject_id, caller))))
$$;
create index record_subjects_by_entry on record_subjects (entry_id);

-- The same right for a purpose of use, as before; nothing about one who is hidden from the caller.
create or replace function access_to_person(person uuid, caller uuid, below boolean, purpose text) returns text
    language sql stable
as $$
with anyway as materialized (select access_to_person(person, caller, below) as access)
select case
           when anyway.access is null or anyway.access like 'preview %' then (
               select joined_access(array_agg(found.access))
               from (select access_to(person, caller, below, purpose) as access
                     union all
                     select access_to(f.family, caller, below, purpose)
                     from families_of(person) f
                     where f.now or acts_for(caller, below, responsible_for_family(f.family))) as found)
           else anyway.access end
from anyway
where not sealed_from(person, caller)
$$;
