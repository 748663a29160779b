-- What stands beside a status; from which referral another comes; to whom one stands open that names nobody; and when the
-- source took note of the end.
alter table referral_tasks add column business_status text;
alter table referrals
    add column business_status    text,
    add column first_requested_at timestamptz,
    add column redirects          uuid references referrals (id),
    add column part_of            uuid references referrals (id),
    add column is_return          boolean not null default false,
    add column pool_territory     text,
    add column pool_type          text,
    add column settled_at         timestamptz;
update referrals set first_requested_at = requested_at where first_requested_at is null;
alter table referrals
    alter column first_requested_at set default now(),
    alter column first_requested_at set not null;
create index referrals_by_redirected on referrals (redirects) where redirects is not null;
create index referrals_by_whole on referrals (part_of) where part_of is not null;
create index referrals_unclaimed on referrals (requested_at desc, id desc)
    where status = 'requested' and pool_territory is not null;

-- How a task came to its receiver: the first time that each happened.
create table referral_receipts (
    referral_id uuid        not null references referrals (id),
    receiver    uuid        not null,
    kind        text        not null,
    at          timestamptz not null,
    constraint referral_receipts_pkey primary key (referral_id, receiver, kind),
    constraint referral_receipts_kind check (kind in ('received', 'opened'))
);

create function receipt_of(referral uuid, asked uuid) returns text
    language sql stable
as $$
select cast(json_build_object(
    'received', min(s.at),
    'opened', min(s.at) filter (where s.kind = 'opened')) as text)
from referral_receipts s
where s.referral_id = referral and s.receiver = asked
$$;

-- Whether a denial waits for a second key that who coordinates for the region may turn.
create function second_key_waits(business text, subject uuid) returns boolean
    language sql stable
as $$
select coalesce(business = 'denial-to-confirm', false) and not is_sealed(subject)
$$;

-- Where organisations work, beside the small copy of the directory.
create table organisation_places (
    organisation uuid   not null,
    version      bigint not null,
    territory    text,
    constraint organisation_places_pkey primary key (organisation)
);

-- What the codes of all places within one begin with: each level fills three digits, the region two.
create function oktmo_prefix(territory text) returns text
    language sql immutable
as $$
select regexp_replace(territory, '(000)+$', '')
$$;

-- Whether one of two places lies in the other.
create function places_meet(one text, another text) returns boolean
    language sql immutable
as $$
select starts_with(one, oktmo_prefix(another)) or starts_with(another, oktmo_prefix(one))
$$;

-- The organisations for which a caller stands that are of a kind and place, comma-separated; null for none.
create function seats_in_pool(place text, kind text, source uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select string_agg(cast(o.id as text), ',' order by o.id)
from (select caller as organisation
      union
      select r.organisation from organisation_reach r where below and r.body = caller) as mine
join known_organisations o on o.id = mine.organisation and o.status = 'active'
join organisation_places p on p.organisation = o.id
where (kind is null or o.type = kind) and o.id <> source and places_meet(p.territory, place)
$$;

-- The same for a referral that stands, or stood, open.
create function pool_seats(referral uuid, caller uuid, below boolean) returns text
    language sql stable
as $$
select seats_in_pool(r.pool_territory, r.pool_type, r.source, caller, below)
from referrals r
where r.id = referral and r.pool_territory is not null and not sealed_from(r.subject_id, caller)
$$;
