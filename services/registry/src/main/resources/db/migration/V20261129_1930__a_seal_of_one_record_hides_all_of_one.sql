-- A restriction of one of the records of a person or family holds for all of them, whoever asks and whatever it asks: the
-- function that everything asks looks at all records of one.
create or replace function sealed_from(subject uuid, caller uuid) returns boolean
    language sql stable
as $$
select exists (select 1
               from same_as(subject) o
               join seals s on s.subject_id = o.id
               -- clocks differ a little: rather hidden a moment too early
               where lower(s.during) <= statement_timestamp() + interval '1 minute'
                 and (upper_inf(s.during) or upper(s.during) > statement_timestamp())
                 and not coalesce(caller = any (s.team), false))
$$;

create or replace function is_sealed(subject uuid) returns boolean
    language sql stable
as $$
select exists (select 1
               from same_as(subject) o
               join seals s on s.subject_id = o.id
               where lower(s.during) <= statement_timestamp() + interval '1 minute'
                 and (upper_inf(s.during) or upper(s.during) > statement_timestamp()))
$$;

create or replace function linked_sealed_from(subject uuid, caller uuid) returns boolean
    language sql stable
as $$
select sealed_from(subject, caller)
$$;

-- Who answers for one of the records of a person answers for the person, so that it can go on to change what it wrote.
create or replace function answers_for_person(person uuid, caller uuid, below boolean) returns boolean
    language sql stable
as $$
select coalesce(split_part(access_to_person(person, caller, below), ' ', 1) = 'full', false)
       and exists (
           select 1
           from same_as(person) o
           where case
                     when exists (select 1 from families_of(o.id)) then exists (
                         select 1 from families_of(o.id) f
                         where acts_for(caller, below, responsible_for_family(f.family)))
                     else acts_for(
                         caller, below,
                         coalesce(
                             responsible_for(o.id),
                             (select p.created_by_organisation from people p where p.id = o.id)))
                 end)
$$;

-- Links are listed with those that have ended.
create index identity_links_of_kept on identity_links (kept, id);
create index identity_links_of_linked on identity_links (linked, id);
