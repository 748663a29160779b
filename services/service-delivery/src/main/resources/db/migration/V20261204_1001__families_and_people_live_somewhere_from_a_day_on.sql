-- Where families and people live, each residence under the version of the family or person that told of it, so that facts may come
-- in any order. It begins on a day, or with a birth, which is told by whose it was; with neither it was told at registration, and is
-- taken to have been so before.
create table residences (
    subject_id uuid   not null,
    version    bigint not null,
    territory  text,
    day        date,
    birth_of   uuid,
    constraint residences_pkey primary key (subject_id, version),
    constraint residences_day check (num_nonnulls(day, birth_of) <= 1)
);

-- What was heard before came without days.
insert into residences (subject_id, version, territory)
select id, version, territory from families
union all
select id, version, territory from people;

alter table families drop column territory;
alter table people drop column territory;

-- Where a family or person lived on a day, as an OKTMO code: there where it came last. Until a birth is heard of, who came with it is
-- there since ever.
create function home_of(subject uuid, on_day date) returns text
    language sql stable
as $$
select r.territory
from residences r left join births b on b.person_id = r.birth_of
where r.subject_id = subject and coalesce(r.day, b.date, date '-infinity') <= on_day
order by coalesce(r.day, b.date, date '-infinity') desc, r.version desc
limit 1
$$;
