package org.familysupport.referral.handovers;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.security.caller.Caller;

/** What every list of hand-overs has in common: for whom it is, and where a page of it begins; the newest first. */
public final class Box {
    /** The organisations for which the caller stands: so few that the index of the box finds their rows. */
    public static final String MINE = """
            with mine as (
              select cast(:organisation as uuid) as organisation
              union
              select r.organisation from organisation_reach r
              where cast(:below as boolean) and r.body = :organisation)
            """;

    /**
     * That who leads a referral {@code r} leads it still, as far as a list tells: who asked for it, or who has taken it over and is
     * responsible today. Somebody may have moved since, by the registry, to a family of another organisation; a family itself changes
     * hands by a transfer alone, with which its referrals go.
     */
    public static final String STILL_LED =
            "(r.subject_kind = 'family' or r.source = r.led_by or responsible_for(r.subject_kind, r.subject_id, r.led_by, false))";

    private static final String KEPT = """
            , kept as (
              select h.subject_id as id
              from mine
              join responsibilities h on h.organisation = mine.organisation and upper_inf(h.during)
              union
              select near.person_id
              from (select distinct m.person_id, m.family_id
                    from mine
                    join responsibilities h on h.organisation = mine.organisation and upper_inf(h.during)
                    join memberships m on h.subject_kind = 'family' and m.family_id = h.subject_id
                    join %s
                    offset 0) as near
              where not sealed_from(near.family_id, :organisation)
                and exists (select 1 from families_of(near.person_id) f where f.family = near.family_id))
            """;

    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST_PLACE = new UUID(-1, -1);

    private Box() {}

    /**
     * For whom the caller is responsible now, itself or by a family, be it the one that was left last: {@code kept}, which follows
     * {@link #MINE}.
     *
     * @param listed the rows that a list is about, joined to a membership {@code m}: whether somebody belongs to a family so is asked
     *     only of whom a list can name
     */
    public static String kept(String listed) {
        return KEPT.formatted(listed);
    }

    /**
     * The parameters of a statement that begins with {@link #MINE}.
     *
     * @param status the code of the one that is wanted; empty for all
     */
    public static Map<String, Object> parameters(String status, PageRequest page, Caller caller) {
        Cursor after = page.after();
        return Map.of(
                "organisation",
                caller.organisation(),
                "below",
                caller.actsBelow(),
                "status",
                status,
                "at",
                after == null ? LAST_MOMENT : Instant.parse(after.part(0)),
                "place",
                after == null ? LAST_PLACE : UUID.fromString(after.part(1)),
                "limit",
                page.limit());
    }

    /** Where the page after a row begins. */
    public static Cursor after(Instant requestedAt, UUID place) {
        return Cursor.of(requestedAt, place);
    }
}
