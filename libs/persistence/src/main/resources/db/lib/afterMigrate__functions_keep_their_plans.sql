-- A function is planned anew on every call where the plan for its very arguments looks much cheaper than one for any, as a branch is
-- dropped from it; the planning then costs ten times what running it would. What is looked up here is found by a key, and one plan fits
-- all. The wish is lost whenever a function is replaced, so it is said again after every migration.
do $$
declare
    f record;
begin
    -- two instances that start at one moment would change the same row
    perform pg_advisory_xact_lock(hashtext('functions keep their plans'));
    for f in select cast(p.oid as regprocedure) as signature
             from pg_proc p
             join pg_language l on l.oid = p.prolang
             where p.pronamespace = cast('public' as regnamespace)
               and p.proowner = cast(current_user as regrole)
               and l.lanname in ('sql', 'plpgsql')
               and p.provolatile = 's'
               and not p.proretset
               and p.proconfig is null
               -- one that reads no table is a part of the statement that calls it, as long as it has no wishes of its own
               and p.prosrc ~* '\mfrom\M' loop
        execute format('alter function %s set plan_cache_mode = force_generic_plan', f.signature);
    end loop;
end
$$;
