-- A file is in pieces, so that none is ever whole in memory: docs/adr/0025. What is deleted is neither named nor kept.
create table attachments (
    id          uuid        not null,
    version     bigint      not null,
    referral_id uuid        not null references referrals (id),
    state       text        not null,
    uploader    uuid        not null,
    by_source   boolean     not null,
    name        text        not null,
    media_type  text        not null,
    bytes       bigint      not null,
    pieces      integer     not null,
    sha256      text        not null,
    added_at    timestamptz not null,
    ended_at    timestamptz,
    constraint attachments_pkey primary key (id),
    constraint attachments_state check (state in ('attached', 'withdrawn', 'deleted')),
    constraint attachments_ended check ((state = 'attached') = (ended_at is null)),
    constraint attachments_deleted check ((state = 'deleted') = (name = ''))
);
create index attachments_by_referral on attachments (referral_id, id) where state <> 'deleted';

-- Without a reference: the pieces come before the file.
create table attachment_pieces (
    attachment_id uuid    not null,
    number        integer not null,
    content       bytea   not null,
    constraint attachment_pieces_pkey primary key (attachment_id, number)
);
-- Most files are compressed already: trying again costs and gains nothing.
alter table attachment_pieces alter column content set storage external;

-- What is being sent now. Who stays away leaves a row by which its pieces are found.
create table attachment_uploads (
    id       uuid        not null,
    begun_at timestamptz not null,
    constraint attachment_uploads_pkey primary key (id)
);
create index attachment_uploads_begun on attachment_uploads (begun_at);
