-- Takes a key for the open transaction, then looks whether it was answered before: in this order, and each with what is committed by
-- then. In one statement both see what was committed when it began; the first of two that were sent at one moment could then end between
-- the look of the second and its taking, and the second was told that the version it named is an old one instead of the first's answer.
create function claim_key(
    asking text, asked uuid,
    out fingerprint text, out status smallint, out resource uuid, out version bigint, out free boolean)
    language plpgsql volatile as $$
begin
    free := pg_try_advisory_xact_lock(hashtextextended(asking || ' ' || asked, 0));
    select a.fingerprint, a.status, a.resource, a.version
    into fingerprint, status, resource, version
    from answers a
    where a.client = asking and a.key = asked;
end
$$;
