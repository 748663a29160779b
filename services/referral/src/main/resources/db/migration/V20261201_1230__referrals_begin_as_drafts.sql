-- What somebody has begun to write and nobody else knows of: it becomes a referral of the same id when it is sent. All but the
-- subject may be missing or wrong until then.
create table referral_drafts (
    id                      uuid        not null,
    version                 bigint      not null,
    subject_kind            text        not null,
    subject_id              uuid        not null,
    source                  uuid        not null,
    content                 text        not null,
    keep_until              timestamptz,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint referral_drafts_pkey primary key (id)
);
create index referral_drafts_by_source on referral_drafts (source, id desc);
create index referral_drafts_to_delete on referral_drafts (keep_until) where keep_until is not null;
