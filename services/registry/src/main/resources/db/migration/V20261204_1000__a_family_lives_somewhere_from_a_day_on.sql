-- Where a family lives now stands in families; since when, too, and where it lived before, here. As with people.
alter table families add column residence_since date;

create table family_residences (
    id        uuid not null,
    family_id uuid not null references families (id),
    territory text not null,
    since     date,
    until     date not null,
    constraint family_residences_pkey primary key (id),
    constraint family_residences_order check (since <= until)
);
create index family_residences_by_family on family_residences (family_id);
