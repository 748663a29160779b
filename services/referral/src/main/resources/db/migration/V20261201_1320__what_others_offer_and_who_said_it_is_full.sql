-- Our small copy of what organisations offer, as heard: the newest version wins, in whatever order they come. The prefix is what
-- the OKTMO codes of all that lies in the territory begin with.
create table offers (
    id               uuid        not null,
    version          bigint      not null,
    organisation     uuid        not null,
    category         text        not null,
    ages_from        integer     not null,
    ages_to          integer,
    territory        text        not null,
    territory_prefix text        not null,
    setting          text        not null,
    places_free      integer     not null,
    accepting        boolean     not null,
    verified_at      timestamptz not null,
    withdrawn        boolean     not null,
    constraint offers_pkey primary key (id)
);
create index offers_by_receiver on offers (organisation, category) where not withdrawn;
create index offers_by_category on offers (category) where not withdrawn;

-- Who has rejected a referral for want of room, and when last: full for whoever asks next, until it verifies its offer anew.
create table full_receivers (
    organisation uuid        not null,
    category     text        not null,
    said_at      timestamptz not null,
    constraint full_receivers_pkey primary key (organisation, category)
);

create view open_offers as
select o.*, coalesce(f.said_at >= o.verified_at, false) as told_full
from offers o
     left join full_receivers f on f.organisation = o.organisation and f.category = o.category
where not o.withdrawn;

-- What is known of the room of one offer: free, full, or stale where the answer is older than one may rely on.
create function room_of(told_full boolean, accepting boolean, places_free integer, verified_at timestamptz,
                        since timestamptz) returns text
    language sql immutable
as $$
select case
           when told_full then 'full'
           when verified_at < since then 'stale'
           when accepting and places_free > 0 then 'free'
           else 'full'
           end
$$;

-- What is known of the room of an organisation for a category, the best of its offers; none where it offers nothing of it.
create function capacity_of(receiver uuid, wanted text, since timestamptz) returns text
    language sql stable
as $$
select coalesce(
    (select found.room
     from (select room_of(o.told_full, o.accepting, o.places_free, o.verified_at, since) as room
           from open_offers o
           where o.organisation = receiver and o.category = wanted) as found
     order by array_position(array ['free', 'stale', 'full'], found.room)
     limit 1), 'none')
$$;

create function age_in_months(birth date, day date) returns integer
    language sql immutable
as $$
select cast(extract(year from age(day, birth)) * 12 + extract(month from age(day, birth)) as integer)
$$;
