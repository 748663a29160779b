package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.familysupport.events.Received;
import org.familysupport.events.referral.AssessedNeedFact;
import org.familysupport.events.referral.AssessedNeedFound;
import org.familysupport.events.referral.AssessedNeedReviewed;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;

/** Hears what is needed, and how far it is met. */
@ApplicationScoped
class AssessedNeedListener implements FactListener<AssessedNeedFact> {
    private final NoteFact notes;

    AssessedNeedListener(NoteFact notes) {
        this.notes = notes;
    }

    @Override
    public Class<AssessedNeedFact> listensTo() {
        return AssessedNeedFact.class;
    }

    @Override
    public Uni<Void> on(Received<AssessedNeedFact> received) {
        return switch (received.fact()) {
            case AssessedNeedFound it ->
                notes.note(entry(received, it, it.foundOn())
                        .with("category", it.category())
                        .with("assessment", it.assessment())
                        .entry());
            case AssessedNeedReviewed it ->
                notes.note(entry(received, it, it.reviewedOn())
                        .with("category", it.category())
                        .with("state", it.state())
                        .entry());
        };
    }

    private static Entries entry(Received<AssessedNeedFact> received, AssessedNeedFact fact, LocalDate day) {
        return Entries.of(
                        received.envelope().id(),
                        "assessment",
                        fact.getClass(),
                        day,
                        received.envelope().time())
                .by(fact.organisation().value())
                .about(fact.subject().id())
                .with("need", fact.need())
                .more("/api/v1/assessed-needs/" + fact.need());
    }
}
