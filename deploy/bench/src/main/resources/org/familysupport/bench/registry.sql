-- Families of three that were registered long ago, and for which an organisation is responsible since. Invented, all of them.
create temporary table household as
select number, bench.id('family', number) as family, bench.owner(number) as owner, timestamptz '2026-01-12 03:00Z' as at
from bench.settings, generate_series(0, families - 1) as number;

create temporary table member as
select 3 * h.number + m.place as number, bench.id('person', 3 * h.number + m.place) as person, h.family, h.owner, h.at,
       m.role, m.given, m.sex, m.birth + cast(h.number % 3000 as integer) as birth
from household h
cross join (values (0, 'child', 'Дитя', 'female', date '2012-01-01'),
                   (1, 'mother', 'Мать', 'female', date '1985-01-01'),
                   (2, 'father', 'Отец', 'male', date '1984-01-01')) as m (place, role, given, sex, birth);

insert into people (id, version, family_name, given_name, patronymic, birth_date, birth_precision, sex, address,
                    created_at, created_by_organisation, created_by, changed_at, changed_by_organisation, changed_by)
select person, 1, 'Ольхова', given, 'Ивановна', birth, 'known', sex, 'улица Ольховая, дом ' || number,
       at, owner, 'bench', at, owner, 'bench'
from member;

insert into person_identifiers (id, person_id, system, scope, value)
select bench.id('identifier', number), person, 'passport-rf', '00000000-0000-0000-0000-000000000000',
       '4001 ' || lpad(cast(number as text), 6, '0')
from member;

insert into families (id, version, reference, created_at, created_by_organisation, created_by,
                      changed_at, changed_by_organisation, changed_by)
select family, 1, 'bench ' || number, at, owner, 'bench', at, owner, 'bench'
from household;

insert into memberships (id, family_id, person_id, role, since)
select bench.id('membership', number), family, person, role, greatest(birth, date '2012-01-01')
from member;

insert into responsibilities (subject_id, programme, organisation, since, period)
select family, 'general', owner, at, 1 from household;

-- The right by origin, which ended when responsibility began, and the one by responsibility.
insert into grants (id, version, service, subject_id, organisation, basis, cause, profile, during)
select bench.id('origin', number), 2, 'registry', family, owner, 'origin', family, 'full', tstzrange(at, at, '[]')
from household
union all
select bench.id('responsibility', number), 1, 'referral', family, owner, 'responsibility', family, 'full',
       tstzrange(at, null)
from household;
