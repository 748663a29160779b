-- Imports take turns, some rows each; one whose work failed waits, the longer the more often it failed, and the next goes on.
alter table file_imports
    add column next_at  timestamptz not null default 'epoch',
    add column failures integer     not null default 0;

drop index file_imports_in_work;
create index file_imports_in_work on file_imports (next_at) where state = 'working';
-- How many an organisation has open is limited.
create index file_imports_open on file_imports (created_by_organisation) where state in ('receiving', 'working');

-- Rows are entered for who sent the last part of a file, with the rights of that moment, not for who made room for it.
alter table file_imports
    add column sent_by              text,
    add column sent_by_organisation uuid;
update file_imports set sent_by = created_by, sent_by_organisation = created_by_organisation;
alter table file_imports
    alter column sent_by set not null,
    alter column sent_by_organisation set not null;
