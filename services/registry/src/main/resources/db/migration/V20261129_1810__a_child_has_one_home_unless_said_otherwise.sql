-- A child lives in one family at a time, unless the second home is said to be one. Stays from before this rule are not
-- judged by it (texts: no look-up by id takes this index).
alter table memberships add column only_home boolean not null default false;
alter table memberships add constraint memberships_one_home exclude using gist (
    cast(person_id as text) with =, daterange(since, until, '[]') with &&) where (only_home);
