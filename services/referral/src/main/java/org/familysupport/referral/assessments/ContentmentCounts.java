package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;

/** How many were how content; nothing else of them is stored. */
@ApplicationScoped
class ContentmentCounts {
    private static final String COUNT = """
            insert into contentment_counts (instrument_id, organisation, quarter, scale, band, replies)
            select cast(:instrument as uuid), cast(:party as uuid), cast(:quarter as date), scale, band, 1
            from jsonb_to_recordset(cast(cast(:scores as text) as jsonb)) as score (scale text, band text)
            order by scale, band
            on conflict (instrument_id, organisation, quarter, scale, band)
              do update set replies = contentment_counts.replies + 1
            """;

    private static final String COUNTED = """
            select scale, band, replies
            from contentment_counts
            where instrument_id = :instrument and organisation = :party and quarter = :quarter
            """;

    private static final String GROUND = """
            select stands_for(:organisation, :below, :party),
                   exists (select 1 from known_organisations o where o.id = :party)
            """;

    private final Store store;

    ContentmentCounts(Store store) {
        this.store = store;
    }

    /** Whether the caller stands for an organisation, and whether the directory knows it. */
    Uni<Ground> ground(OrganisationId party, Caller caller) {
        return store.rows(
                        GROUND,
                        Map.of(
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "party", party.value()))
                .map(List::getFirst)
                .map(row -> new Ground((Boolean) row[0], (Boolean) row[1]));
    }

    /** Counts one more. */
    Uni<Void> count(UUID instrument, OrganisationId party, Quarter quarter, List<Score> scores) {
        return store.execute(
                        COUNT,
                        Map.of(
                                "instrument", instrument,
                                "party", party.value(),
                                "quarter", quarter.firstDay(),
                                "scores", Json.array(scores)))
                .replaceWithVoid();
    }

    /** How many there were, by scale and band. */
    Uni<Map<String, Map<String, Long>>> counted(UUID instrument, OrganisationId party, Quarter quarter) {
        return store.rows(
                        COUNTED,
                        Map.of("instrument", instrument, "party", party.value(), "quarter", quarter.firstDay()))
                .map(rows -> {
                    Map<String, Map<String, Long>> counted = new HashMap<>();
                    rows.forEach(row -> counted.computeIfAbsent((String) row[0], scale -> new HashMap<>())
                            .put((String) row[1], ((Number) row[2]).longValue()));
                    return counted;
                });
    }

    /**
     * @param inThatName whether the caller stands for the organisation
     * @param known whether there is such an organisation
     */
    record Ground(boolean inThatName, boolean known) {}
}
