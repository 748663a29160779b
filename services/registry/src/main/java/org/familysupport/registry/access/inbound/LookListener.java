package org.familysupport.registry.access.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.Received;
import org.familysupport.events.accesses.AccessNoted;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.access.NoteLook;

/** Hears who looked, in every service and in this one. */
@ApplicationScoped
class LookListener implements FactListener<AccessNoted> {
    private final NoteLook notes;

    LookListener(NoteLook notes) {
        this.notes = notes;
    }

    @Override
    public Class<AccessNoted> listensTo() {
        return AccessNoted.class;
    }

    @Override
    public Uni<Void> on(Received<AccessNoted> received) {
        String service =
                EventCatalogue.named(received.envelope().type()).orElseThrow().service();
        return notes.note(service, received.fact(), received.envelope().correlation());
    }
}
