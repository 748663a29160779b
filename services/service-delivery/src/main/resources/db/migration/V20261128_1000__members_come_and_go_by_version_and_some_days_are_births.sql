-- A day on which somebody of the family was born is told by whose birth it was, not as a day. So a stay is no longer known by
-- its first day: each coming and each going stands under the family's version that told of it, and a going ends the coming
-- before it, for nobody is in a family twice at one time.
create table arrivals (
    family_id uuid   not null,
    person_id uuid   not null,
    version   bigint not null,
    role      text   not null,
    day       date,
    birth_of  uuid,
    constraint arrivals_pkey primary key (family_id, person_id, version),
    constraint arrivals_day check (num_nonnulls(day, birth_of) = 1)
);
create index arrivals_by_person on arrivals (person_id);

create table departures (
    family_id uuid   not null,
    person_id uuid   not null,
    version   bigint not null,
    day       date,
    birth_of  uuid,
    constraint departures_pkey primary key (family_id, person_id, version),
    constraint departures_day check (num_nonnulls(day, birth_of) = 1)
);

-- What was heard before came without versions: in their order, before all that have one.
with numbered as (
    select m.family_id, m.person_id, m.role, m.since, m.until,
           2 * (row_number() over stay - count(*) over (partition by m.family_id, m.person_id)) - 1 as version
    from members m
    window stay as (partition by m.family_id, m.person_id order by m.since)),
gone as (
    insert into departures (family_id, person_id, version, day)
    select family_id, person_id, version + 1, until from numbered where until is not null)
insert into arrivals (family_id, person_id, version, role, day)
select family_id, person_id, version, role, since from numbered;

drop table members;

-- Days, both ends included. Until a birth is heard of, one who came with it is there since ever, and who left with it is gone.
create view members as
select a.family_id, a.person_id, a.role,
       coalesce(a.day, first.date, date '-infinity') as since,
       case when d.version is not null then coalesce(d.day, last.date, date '-infinity') end as until
from arrivals a
left join births first on first.person_id = a.birth_of
left join lateral (select g.version, g.day, g.birth_of
                   from departures g
                   where g.family_id = a.family_id and g.person_id = a.person_id and g.version > a.version
                   order by g.version
                   limit 1) d on true
left join births last on last.person_id = d.birth_of;
