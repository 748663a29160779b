-- What the benchmark says of its rows, in a schema of its own beside the service's.
create schema bench;
grant usage on schema bench to public;

create table bench.settings (
    families   bigint not null,
    visible    bigint not null,
    mine       uuid   not null,
    other      uuid   not null,
    actor      text   not null,
    client     text   not null,
    receivers  uuid[] not null,
    categories text[] not null
);
grant select on bench.settings to public;

-- As Rows.id: a UUID that looks like one of version 4, by kind and number.
create function bench.id(kind text, number bigint) returns uuid
    language sql immutable
as $$
select cast(overlay(overlay(md5(kind || number) placing '4' from 13) placing '8' from 17) as uuid)
$$;

create function bench.owner(family bigint) returns uuid
    language sql stable
as $$
select case when family < visible then mine else other end from bench.settings
$$;

-- One line of the audit, as a service writes it.
create function bench.audit(action text, object uuid) returns text
    language sql volatile
as $$
select cast(json_build_array(json_build_object(
    'id', gen_random_uuid(), 'at', now(), 'subject', actor, 'client', client, 'organisation', mine,
    'purpose', 'referral', 'action', action, 'object', object, 'asked', null,
    'trace', replace(cast(gen_random_uuid() as text), '-', ''))) as text)
from bench.settings
$$;
