package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.familysupport.events.Received;
import org.familysupport.events.registry.RestrictedStatusFact;
import org.familysupport.events.registry.StatusEnded;
import org.familysupport.events.registry.StatusFact;
import org.familysupport.events.registry.StatusHeld;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RegionDays;

/**
 * Hears of statuses of ordinary data classes. Those of protected classes stand in no record: a record is read by all who know
 * its subject, whatever their sector.
 */
@ApplicationScoped
class StatusListener implements FactListener<StatusFact> {
    private final NoteFact notes;
    private final RegionDays days;

    StatusListener(NoteFact notes, RegionDays days) {
        this.notes = notes;
        this.days = days;
    }

    @Override
    public Class<StatusFact> listensTo() {
        return StatusFact.class;
    }

    @Override
    public Uni<Void> on(Received<StatusFact> received) {
        StatusFact fact = received.fact();
        if (fact instanceof RestrictedStatusFact) {
            return Uni.createFrom().voidItem();
        }
        StatusHeld held = fact.held();
        Instant at = received.envelope().time();
        Entries entry = Entries.of(received.envelope().id(), "status", fact.getClass(), day(fact, at), at)
                .with("status", held.code())
                .with("issuedBy", held.issuedBy())
                .about(held.subject().id())
                .more("/api/v1/statuses/" + fact.status());
        return notes.note(by(entry, received).entry());
    }

    /** Its first day, or its last; the day on which it was told where that is somebody's birth. */
    private LocalDate day(StatusFact fact, Instant at) {
        LocalDate told = fact instanceof StatusEnded
                ? fact.held().to()
                : fact.held().from();
        return Objects.requireNonNullElse(told, days.of(at));
    }

    private static Entries by(Entries entry, Received<StatusFact> received) {
        return received.envelope().actorOrganisation() == null
                ? entry
                : entry.by(received.envelope().actorOrganisation());
    }
}
