-- What organisations offer (domain rows 34-36). It is about nobody. Ages are completed months, both ends included; the prefix
-- is what the OKTMO codes of all that lies in the territory begin with.
create table offers (
    id                      uuid        not null,
    version                 bigint      not null,
    organisation            uuid        not null,
    category                text        not null,
    ages_from               integer     not null,
    ages_to                 integer,
    territory               text        not null,
    territory_prefix        text        not null,
    setting                 text        not null,
    places_total            integer     not null,
    places_taken            integer     not null,
    accepting               boolean     not null,
    verified_at             timestamptz not null,
    withdrawn_at            timestamptz,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint offers_pkey primary key (id),
    constraint offers_ages check (ages_to is null or ages_to >= ages_from),
    constraint offers_places check (places_taken between 0 and places_total)
);
-- The same is offered once at a time.
create unique index offers_one on offers (organisation, category, territory, setting, ages_from, ages_to)
    nulls not distinct where withdrawn_at is null;
create index offers_by_category on offers (category, id) where withdrawn_at is null;
