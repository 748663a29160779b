-- The index of an exclusion constraint is for the constraint alone. Over plain columns the planner takes it for look-ups too:
-- it costs as little on paper as the one made for them, and by person, its second column, it is read whole. Texts fit no
-- look-up by id.
alter table memberships drop constraint memberships_once;
alter table memberships add constraint memberships_once exclude using gist (
    cast(family_id as text) with =, cast(person_id as text) with =, daterange(since, until, '[]') with &&);
