-- Who opens a family asks what is offered of it.
create index transfers_by_subject on transfers (subject_id);
