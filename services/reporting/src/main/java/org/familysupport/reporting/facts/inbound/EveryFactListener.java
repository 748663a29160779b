package org.familysupport.reporting.facts.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Fact;
import org.familysupport.events.Received;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.reporting.facts.RecordFact;

/** Hears every fact of the topics of this service. */
@ApplicationScoped
class EveryFactListener implements FactListener<Fact> {
    private final RecordFact record;

    EveryFactListener(RecordFact record) {
        this.record = record;
    }

    @Override
    public Class<Fact> listensTo() {
        return Fact.class;
    }

    @Override
    public Uni<Void> on(Received<Fact> received) {
        record.record(received.fact(), received.envelope().time());
        return Uni.createFrom().voidItem();
    }
}
