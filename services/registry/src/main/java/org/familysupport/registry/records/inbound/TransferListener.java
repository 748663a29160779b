package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.familysupport.events.Received;
import org.familysupport.events.referral.TransferAccepted;
import org.familysupport.events.referral.TransferCancelled;
import org.familysupport.events.referral.TransferCompleted;
import org.familysupport.events.referral.TransferFact;
import org.familysupport.events.referral.TransferRejected;
import org.familysupport.events.referral.TransferRequested;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RegionDays;

/** Hears how responsibility is offered and taken. */
@ApplicationScoped
class TransferListener implements FactListener<TransferFact> {
    private final NoteFact notes;
    private final RegionDays days;

    TransferListener(NoteFact notes, RegionDays days) {
        this.notes = notes;
        this.days = days;
    }

    @Override
    public Class<TransferFact> listensTo() {
        return TransferFact.class;
    }

    @Override
    public Uni<Void> on(Received<TransferFact> received) {
        TransferFact fact = received.fact();
        Instant at = received.envelope().time();
        Entries entry = Entries.of(received.envelope().id(), "transfer", fact.getClass(), days.of(at), at)
                .with("transfer", fact.key())
                .more("/api/v1/transfers/" + fact.key());
        return notes.note(told(entry, fact).entry());
    }

    private static Entries told(Entries entry, TransferFact fact) {
        return switch (fact) {
            case TransferRequested it ->
                entry.about(it.subject().id())
                        .by(it.from().value())
                        .with("programme", it.programme())
                        .with("reason", it.reason());
            case TransferAccepted it ->
                entry.about(it.subject().id()).by(it.to().value()).with("from", it.from());
            case TransferRejected it ->
                entry.about(it.subject().id()).by(it.receiver().value()).with("reason", it.reason());
            case TransferCancelled it ->
                entry.about(it.subject().id()).by(it.from().value()).with("reason", it.reason());
            case TransferCompleted it ->
                entry.about(it.subject().id()).by(it.to().value());
        };
    }
}
