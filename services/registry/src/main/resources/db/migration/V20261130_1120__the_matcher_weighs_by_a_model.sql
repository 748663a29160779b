-- Tables of weights of the matcher, by number; the first is the shipped one, which stands in the programme. One of them is active.
create table matching_models (
    id                      uuid             not null,
    version                 bigint           not null,
    number                  integer          not null,
    active                  boolean          not null,
    weights                 text,
    sane                    boolean          not null,
    pairs                   integer          not null,
    random_pairs            integer          not null,
    one_person              double precision not null,
    rounds                  integer          not null,
    reason                  text,
    created_at              timestamptz      not null,
    created_by_organisation uuid             not null,
    created_by              text             not null,
    changed_at              timestamptz      not null,
    changed_by_organisation uuid             not null,
    changed_by              text             not null,
    constraint matching_models_pkey primary key (id),
    constraint matching_models_number unique (number)
);
insert into matching_models (id, version, number, active, sane, pairs, random_pairs, one_person, rounds,
                             created_at, created_by_organisation, created_by, changed_at, changed_by_organisation, changed_by)
values ('00000000-0000-4000-8000-000000000001', 1, 1, true, true, 0, 0, 0, 0,
        now(), '00000000-0000-0000-0000-000000000000', 'shipped', now(), '00000000-0000-0000-0000-000000000000', 'shipped');
