-- The needs that a referral names, and what came of each.
create table referral_needs (
    id                      uuid        not null,
    version                 bigint      not null,
    referral_id             uuid        not null references referrals (id),
    category                text        not null,
    priority                text        not null,
    state                   text        not null,
    reason                  text,
    named_at                timestamptz not null,
    closed_at               timestamptz,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint referral_needs_pkey primary key (id),
    constraint referral_needs_state check (state in ('open', 'met', 'partly-met', 'unmet')),
    constraint referral_needs_reason check ((state in ('partly-met', 'unmet')) = (reason is not null)),
    constraint referral_needs_closed check ((state = 'open') = (closed_at is null))
);
create index referral_needs_by_referral on referral_needs (referral_id, id);
