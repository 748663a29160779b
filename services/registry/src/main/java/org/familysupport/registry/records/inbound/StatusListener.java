package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.Received;
import org.familysupport.events.registry.RestrictedStatusEnded;
import org.familysupport.events.registry.RestrictedStatusEnteredInError;
import org.familysupport.events.registry.RestrictedStatusRecorded;
import org.familysupport.events.registry.StatusEnded;
import org.familysupport.events.registry.StatusEnteredInError;
import org.familysupport.events.registry.StatusFact;
import org.familysupport.events.registry.StatusHeld;
import org.familysupport.events.registry.StatusRecorded;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RegionDays;
import org.jspecify.annotations.Nullable;

/** Hears of statuses; the record tells those of protected data classes only to whose sector may know them. */
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
        StatusHeld held = fact.held();
        Entries entry = switch (fact) {
            case StatusRecorded it -> entry(received, StatusRecorded.class, held.from());
            case RestrictedStatusRecorded it -> entry(received, StatusRecorded.class, held.from());
            case StatusEnded it -> entry(received, StatusEnded.class, held.to());
            case RestrictedStatusEnded it -> entry(received, StatusEnded.class, held.to());
            case StatusEnteredInError it -> entry(received, StatusEnteredInError.class, held.from());
            case RestrictedStatusEnteredInError it -> entry(received, StatusEnteredInError.class, held.from());
        };
        return notes.note(entry.entry());
    }

    /** On its first day, or its last; on the day on which it was told where that is somebody's birth. */
    private Entries entry(Received<StatusFact> received, Class<?> word, @Nullable LocalDate told) {
        StatusHeld held = received.fact().held();
        Instant at = received.envelope().time();
        LocalDate day = Objects.requireNonNullElse(told, days.of(at));
        Entries entry = Entries.of(received.envelope().id(), "status", word, day, at)
                .with("status", held.code())
                .with("issuedBy", held.issuedBy())
                .about(held.subject().id())
                .more("/api/v1/statuses/" + received.fact().status());
        UUID actor = received.envelope().actorOrganisation();
        return actor == null ? entry : entry.by(actor);
    }
}
