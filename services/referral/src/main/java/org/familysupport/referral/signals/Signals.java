package org.familysupport.referral.signals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.familysupport.events.referral.SignalId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The stored signals. */
@ApplicationScoped
class Signals {
    private static final String GROUND = """
            select stands_for(:organisation, :below, :source),
                   (select o.status from known_organisations o where o.id = :receiver)
            """;

    private static final String VISIBLE = """
            select s,
                   function('is_party' as Boolean, :organisation, cast(:below as Boolean), s.restricted, s.receiver),
                   function('is_left' as Boolean, :organisation, cast(:below as Boolean), s.restricted, s.source, s.receiver),
                   function('access_to_subject' as String, s.subjectKind, s.subject, :organisation,
                           cast(:below as Boolean))
            from Signal s
            where s.id = :id
              and (function('is_party' as Boolean, :organisation, cast(:below as Boolean), s.restricted, s.receiver) = true
                   or function('is_party' as Boolean, :organisation, cast(:below as Boolean), s.restricted, s.source) = true)
              and function('hidden_from' as Boolean, :organisation, s.subject) = false
            """;

    private final Store store;
    private final InstantSource clock;

    Signals(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether a caller stands for who passes on, and what the directory says of who is to handle it. */
    Uni<Ground> ground(OrganisationId source, OrganisationId receiver, Caller caller) {
        return store.rows(
                        GROUND,
                        Map.of(
                                "organisation",
                                caller.organisation(),
                                "below",
                                caller.actsBelow(),
                                "source",
                                source.value(),
                                "receiver",
                                receiver.value()))
                .map(List::getFirst)
                .map(row -> new Ground((Boolean) row[0], (String) row[1]));
    }

    /** The signal with the caller's seat and rights, in one query; 404 for who has none. */
    Uni<SeenSignal> require(SignalId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElseThrow(Refused::notFound))
                .map(row -> new SeenSignal(
                        (Signal) row[0], caller, (Boolean) row[1], (Boolean) row[2], row[3] != null, clock.instant()));
    }

    Uni<Void> add(Signal signal) {
        return store.add(signal);
    }

    /**
     * What a new signal stands on.
     *
     * @param receiver status of who is to handle it; null when the directory has no such organisation
     */
    record Ground(boolean forSource, @Nullable String receiver) {}
}
