package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.Received;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.SignalEnded;
import org.familysupport.events.referral.SignalEnding;
import org.familysupport.events.referral.SignalFact;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RegionDays;

/**
 * Hears how signals end: from then on it is known whom one was about, if anybody. Where it came from is not told, and those of
 * protected topics are not heard at all.
 */
@ApplicationScoped
class SignalListener implements FactListener<SignalFact> {
    private final NoteFact notes;
    private final RegionDays days;

    SignalListener(NoteFact notes, RegionDays days) {
        this.notes = notes;
        this.days = days;
    }

    @Override
    public Class<SignalFact> listensTo() {
        return SignalFact.class;
    }

    @Override
    public Uni<Void> on(Received<SignalFact> received) {
        SubjectRef subject =
                received.fact() instanceof SignalEnded it ? it.ended().subject() : null;
        return subject == null
                ? Uni.createFrom().voidItem()
                : note(received, ((SignalEnded) received.fact()).ended(), subject);
    }

    private Uni<Void> note(Received<SignalFact> received, SignalEnding ended, SubjectRef subject) {
        UUID id = received.envelope().id();
        Instant at = received.envelope().time();
        return notes.note(Entries.of(id, "signal", SignalEnded.class, days.of(ended.endedAt()), at)
                .by(ended.organisation().value())
                .with("outcome", ended.outcome())
                .about(subject.id())
                .more("/api/v1/signals/" + received.fact().key())
                .entry());
    }
}
