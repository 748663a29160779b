package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.delivery.DeliveryFact;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RecordEntry;

/** Hears which services were given. */
@ApplicationScoped
class DeliveryListener implements FactListener<DeliveryFact> {
    private final NoteFact notes;

    DeliveryListener(NoteFact notes) {
        this.notes = notes;
    }

    @Override
    public Class<DeliveryFact> listensTo() {
        return DeliveryFact.class;
    }

    @Override
    public Uni<Void> on(Received<DeliveryFact> received) {
        return switch (received.fact()) {
            case DeliveryRecorded it -> notes.note(entry(received, it));
        };
    }

    private static RecordEntry entry(Received<DeliveryFact> received, DeliveryRecorded it) {
        Entries entry = Entries.of(
                        received.envelope().id(),
                        "delivery",
                        DeliveryRecorded.class,
                        it.date(),
                        received.envelope().time())
                .by(it.organisation().value())
                .with("serviceType", it.serviceType())
                .with("direction", it.direction())
                .with("setting", it.setting())
                .with("channel", it.channel())
                .with("minutes", it.minutes())
                .with("referral", it.referral())
                .more("/api/v1/deliveries/" + it.delivery());
        if (it.family() != null) {
            entry.about(it.family().value());
        }
        it.recipients().forEach(recipient -> entry.about(recipient.person().value()));
        return entry.entry();
    }
}
