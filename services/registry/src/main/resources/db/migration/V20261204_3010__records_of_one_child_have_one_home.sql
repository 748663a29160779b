-- As memberships_one_home keeps each record of a child to one home on a day, this keeps all records of one child to one household: the
-- families that are linked as one are one. Only homes are judged; a second home that is said to be one is none of these.

-- Whether another record of a person has its home in another household on some of these days.
create function lives_elsewhere(person uuid, family uuid, days daterange) returns boolean
    language sql stable
as $$
select exists (select 1
               from same_as(lives_elsewhere.person) s
               join memberships m on m.person_id = s.id
               where s.id <> lives_elsewhere.person
                 and m.only_home
                 and daterange(m.since, m.until, '[]') && days
                 and canonical_of(m.family_id) <> canonical_of(lives_elsewhere.family))
$$;

-- Whether two records, with all that are linked with either, have their homes in two households today or on a day to come.
create function two_homes(one uuid, other uuid) returns boolean
    language sql stable
as $$
select exists (select 1
               from same_as(two_homes.one) s
               join memberships m on m.person_id = s.id
               cross join same_as(two_homes.other) o
               join memberships n on n.person_id = o.id
               where m.only_home and n.only_home
                 and daterange(m.since, m.until, '[]') * daterange(n.since, n.until, '[]') && daterange(current_date, null)
                 and canonical_of(m.family_id) <> canonical_of(n.family_id))
$$;

-- Whether records of one child have their homes in both of two families, with all that are linked with either.
create function share_a_child(one uuid, other uuid) returns boolean
    language sql stable
as $$
select exists (select 1
               from same_as(share_a_child.one) f
               join memberships m on m.family_id = f.id
               cross join lateral same_as(m.person_id) p
               join memberships n on n.person_id = p.id
               join same_as(share_a_child.other) g on g.id = n.family_id
               where m.only_home and n.only_home
                 and daterange(m.since, m.until, '[]') * daterange(n.since, n.until, '[]') && daterange(current_date, null))
$$;

-- The other records of a family, as ids with spaces between; '' for none.
create function other_records_of(family uuid) returns text
    language sql stable
as $$
select coalesce(string_agg(cast(s.id as text), ' ' order by s.id), '')
from same_as(other_records_of.family) s
where s.id <> other_records_of.family
$$;

-- Who is entered into a family holds its person's row and the family's, by the keys that refer to them. Whoever links or parts records takes
-- these rows for itself: so of two at one moment the second sees what the first has done.
create function records_have_one_home() returns trigger
    language plpgsql
as $$
begin
    if exists (select 1
               from added a
               join identity_clusters c on c.id = a.person_id
               where a.only_home
                 and lives_elsewhere(a.person_id, a.family_id, daterange(a.since, a.until, '[]'))) then
        raise exception 'another record of the child breaks "memberships_one_home"'
            using errcode = '23P01', constraint = 'memberships_one_home';
    end if;
    return null;
end
$$;
create trigger memberships_one_home_of_all after insert on memberships
    referencing new table as added
    for each statement execute function records_have_one_home();

create function links_leave_one_home() returns trigger
    language plpgsql
as $$
declare
    said record;
begin
    for said in select c.kind, c.kept, c.linked, c.ended_at from changed c loop
        if said.kind = 'person' and said.ended_at is null then
            perform p.id
            from people p
            where p.id in (select s.id from same_as(said.kept) s)
            order by p.id
            for update;
            if two_homes(said.kept, said.linked) then
                raise exception 'the link breaks "identity_links_one_home"'
                    using errcode = '23P01', constraint = 'identity_links_one_home';
            end if;
        elsif said.kind = 'family' and said.ended_at is not null and canonical_of(said.kept) <> canonical_of(said.linked) then
            perform f.id
            from families f
            where f.id in (select s.id from same_as(said.kept) s union select s.id from same_as(said.linked) s)
            order by f.id
            for update;
            if share_a_child(said.kept, said.linked) then
                raise exception 'the end of the link breaks "identity_links_one_home"'
                    using errcode = '23P01', constraint = 'identity_links_one_home';
            end if;
        end if;
    end loop;
    return null;
end
$$;
-- After those that compute who stands for whom: triggers run in the order of their names.
create trigger identity_links_one_home_made after insert on identity_links
    referencing new table as changed
    for each statement execute function links_leave_one_home();
create trigger identity_links_one_home_ended after update on identity_links
    referencing new table as changed
    for each statement execute function links_leave_one_home();
