package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.Received;
import org.familysupport.events.referral.ResponsibilityFact;
import org.familysupport.events.referral.ResponsibilityMoved;
import org.familysupport.events.referral.ResponsibilityOpened;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RegionDays;

/** Hears who is responsible from when on. */
@ApplicationScoped
class ResponsibilityListener implements FactListener<ResponsibilityFact> {
    private final NoteFact notes;
    private final RegionDays days;

    ResponsibilityListener(NoteFact notes, RegionDays days) {
        this.notes = notes;
        this.days = days;
    }

    @Override
    public Class<ResponsibilityFact> listensTo() {
        return ResponsibilityFact.class;
    }

    @Override
    public Uni<Void> on(Received<ResponsibilityFact> received) {
        UUID id = received.envelope().id();
        Instant at = received.envelope().time();
        return notes.note(
                switch (received.fact()) {
                    case ResponsibilityOpened it ->
                        Entries.of(id, "responsibility", ResponsibilityOpened.class, days.of(it.from()), at)
                                .by(it.organisation().value())
                                .with("programme", it.programme())
                                .about(it.subject().id())
                                .entry();
                    case ResponsibilityMoved it ->
                        Entries.of(id, "responsibility", ResponsibilityMoved.class, days.of(it.from()), at)
                                .by(it.organisation().value())
                                .with("programme", it.programme())
                                .with("previous", it.previous())
                                .about(it.subject().id())
                                .entry();
                });
    }
}
