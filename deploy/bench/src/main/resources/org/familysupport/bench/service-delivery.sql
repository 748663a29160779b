-- The delivery service's copy of the families that the caller must not know of, and a service given to each.
create temporary table hidden as
select number, bench.id('family', number) as family, bench.id('person', 3 * number) as child, other,
       timestamptz '2026-01-12 03:00Z' as at
from bench.settings, generate_series(visible, families - 1) as number;

insert into families (id, version) select family, 1 from hidden;

insert into people (id, version, dated) select child, 1, false from hidden;

insert into grants (id, version, service, subject_id, organisation, basis, cause, profile, during)
select bench.id('responsibility', number), 1, 'referral', family, other, 'responsibility', family, 'full',
       tstzrange(at, null)
from hidden;

insert into deliveries (id, version, organisation, family_id, service_type, direction, day, setting, channel,
                        created_at, created_by_organisation, created_by, changed_at, changed_by_organisation, changed_by)
select bench.id('delivery', number), 1, other, family, 'speech-therapy', 'home-rehabilitation', date '2026-02-02', 'home',
       'in-person', at, other, 'bench', at, other, 'bench'
from hidden;

insert into delivery_recipients (delivery_id, place, person_id, day, role)
select bench.id('delivery', number), 0, child, date '2026-02-02', 'child' from hidden;
