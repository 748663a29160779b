package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.referral.AssessmentFact;
import org.familysupport.events.referral.AssessmentRecorded;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;

/** Hears that somebody was assessed; how it turned out is not told. */
@ApplicationScoped
class AssessmentListener implements FactListener<AssessmentFact> {
    private final NoteFact notes;

    AssessmentListener(NoteFact notes) {
        this.notes = notes;
    }

    @Override
    public Class<AssessmentFact> listensTo() {
        return AssessmentFact.class;
    }

    @Override
    public Uni<Void> on(Received<AssessmentFact> received) {
        return switch (received.fact()) {
            case AssessmentRecorded it ->
                notes.note(Entries.of(
                                received.envelope().id(),
                                "assessment",
                                AssessmentRecorded.class,
                                it.assessedOn(),
                                received.envelope().time())
                        .by(it.organisation().value())
                        .about(it.subject().id())
                        .with("instrument", it.code())
                        .with("assessment", it.assessment())
                        .more("/api/v1/assessments/" + it.assessment())
                        .entry());
        };
    }
}
