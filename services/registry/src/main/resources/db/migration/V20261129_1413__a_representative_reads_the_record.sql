-- Whether the record of a family may be read: by an organisation that knows it by name, or by a person who stands for it in one of
-- these roles. Nobody reads of one that is hidden from it.
create function may_read_record(family uuid, reader uuid, below boolean, person uuid, roles jsonb) returns boolean
    language sql stable
as $$
select coalesce(split_part(access_to(family, reader, below), ' ', 1) in ('full', 'tail'), false)
       or (represents_family(person, family, roles) and not sealed_from(family, reader))
$$;
