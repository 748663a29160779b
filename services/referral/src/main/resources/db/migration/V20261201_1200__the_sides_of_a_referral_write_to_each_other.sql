-- Numbers are within a referral and given under the lock of its row, so what is read up to one is read. "receiver" is the one
-- that wrote or is written to; none while several are asked and the source writes to all.
create table referral_messages (
    id                uuid        not null,
    referral_id       uuid        not null references referrals (id),
    number            bigint      not null,
    sender            uuid        not null,
    by_source         boolean     not null,
    receiver          uuid,
    text              text        not null,
    before_acceptance boolean     not null,
    sent_at           timestamptz not null,
    constraint referral_messages_pkey primary key (id),
    constraint referral_messages_number unique (referral_id, number),
    constraint referral_messages_between check (by_source or receiver = sender)
);

-- How far an organisation has read; whoever of it did.
create table message_readings (
    referral_id  uuid        not null references referrals (id),
    organisation uuid        not null,
    number       bigint      not null,
    read_at      timestamptz not null,
    constraint message_readings_pkey primary key (referral_id, organisation)
);
