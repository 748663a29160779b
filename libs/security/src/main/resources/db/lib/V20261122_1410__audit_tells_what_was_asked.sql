-- Lists and counts are about many things or none: then the audit tells what was asked, in codes, ids and days.
alter table audit alter column object drop not null;
alter table audit add column asked text;
alter table audit add constraint audit_object_or_question check (object is not null or asked is not null);
create index audit_by_subject on audit (subject, at);
