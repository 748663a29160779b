-- Where a family has moved to, the last time. It stands by itself, for a move may be heard of before the family.
create table moves (
    family_id uuid   not null,
    version   bigint not null,
    territory text   not null,
    constraint moves_pkey primary key (family_id)
);

-- What a receiver may know before it accepts, and by what help and terms are found: where the subject lives now.
create or replace function territory_of(kind text, subject uuid) returns text
    language sql stable
as $$
select case kind
           when 'family' then (select coalesce(m.territory, f.territory)
                               from families f left join moves m on m.family_id = f.id
                               where f.id = subject)
           else (select territory from people where id = subject)
           end
$$;
