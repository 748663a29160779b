package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.familysupport.events.Received;
import org.familysupport.events.referral.NeedChanged;
import org.familysupport.events.referral.NeedClosed;
import org.familysupport.events.referral.NeedFact;
import org.familysupport.events.referral.NeedNamed;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RegionDays;

/** Hears which needs a referral names, and what came of them. */
@ApplicationScoped
class NeedListener implements FactListener<NeedFact> {
    private final NoteFact notes;
    private final RegionDays days;

    NeedListener(NoteFact notes, RegionDays days) {
        this.notes = notes;
        this.days = days;
    }

    @Override
    public Class<NeedFact> listensTo() {
        return NeedFact.class;
    }

    @Override
    public Uni<Void> on(Received<NeedFact> received) {
        NeedFact fact = received.fact();
        Instant at = received.envelope().time();
        Entries entry = Entries.of(received.envelope().id(), "need", fact.getClass(), days.of(at), at)
                .with("referral", fact.referral())
                .about(fact.subject().id())
                .more("/api/v1/referrals/" + fact.referral() + "/needs/" + fact.key());
        return notes.note(told(entry, fact).entry());
    }

    private static Entries told(Entries entry, NeedFact fact) {
        return switch (fact) {
            case NeedNamed it ->
                entry.by(it.source().value()).with("category", it.category()).with("priority", it.priority());
            case NeedChanged it ->
                entry.by(it.source().value()).with("category", it.category()).with("priority", it.priority());
            case NeedClosed it ->
                entry.by(it.target().value())
                        .with("category", it.category())
                        .with("state", it.state())
                        .with("reason", it.reason());
        };
    }
}
