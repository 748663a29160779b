-- The owner migrates; the application only reads and writes rows, and appends where history must stay (rulings 20).
do $$
declare
    t text;
begin
    execute 'grant usage on schema public to ${app}';
    for t in select tablename from pg_tables where schemaname = 'public' and tableowner = current_user loop
        execute format('grant select, insert, update, delete on %I to ${app}', t);
    end loop;
    for t in select viewname from pg_views where schemaname = 'public' and viewowner = current_user loop
        execute format('grant select on %I to ${app}', t);
    end loop;
    for t in select sequencename from pg_sequences where schemaname = 'public' and sequenceowner = current_user loop
        execute format('grant usage, select on sequence %I to ${app}', t);
    end loop;
    revoke insert, update, delete on flyway_schema_history from ${app};
    foreach t in array array['audit', 'outbox', 'accesses', 'access_subjects'] loop
        if to_regclass(t) is not null then
            execute format('revoke update, delete, truncate on %I from ${app}', t);
        end if;
    end loop;
    if to_regclass('outbox') is not null then
        execute 'grant update (sent_at) on outbox to ${app}';
    end if;
end
$$;
