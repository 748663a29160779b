-- When the consent ended on which a referral rests: it goes on with another one, under another referral.
alter table referrals add column consent_ended_at timestamptz;
create index referrals_by_consent on referrals (lower(legal_basis_reference)) where legal_basis_kind = 'consent';

-- Consents that were taken back or turned out to be none, as heard: nothing new rests on them.
create table ended_consents (
    id       uuid        not null,
    ended_at timestamptz not null,
    constraint ended_consents_pkey primary key (id)
);
