-- The index of an exclusion constraint is for the constraint alone. Over plain columns the planner takes it for look-ups too,
-- at several times the cost of the ones made for them. Texts fit no look-up by id.
alter table responsibilities drop constraint responsibilities_never_two;
alter table responsibilities add constraint responsibilities_never_two exclude using gist (
    cast(subject_id as text) with =, programme with =, during with &&);
