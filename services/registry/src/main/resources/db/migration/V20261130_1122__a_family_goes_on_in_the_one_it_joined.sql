-- The family to which all members of this one went, by one act; none once somebody belongs to this one again.
alter table families add column joined_into uuid;
