package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.Received;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralClaimed;
import org.familysupport.events.referral.ReferralClosed;
import org.familysupport.events.referral.ReferralCompleted;
import org.familysupport.events.referral.ReferralConfirmed;
import org.familysupport.events.referral.ReferralDenialConfirmed;
import org.familysupport.events.referral.ReferralDenialProposed;
import org.familysupport.events.referral.ReferralDenialRefused;
import org.familysupport.events.referral.ReferralEnteredInError;
import org.familysupport.events.referral.ReferralFact;
import org.familysupport.events.referral.ReferralFailed;
import org.familysupport.events.referral.ReferralHeld;
import org.familysupport.events.referral.ReferralProgressTold;
import org.familysupport.events.referral.ReferralRedirected;
import org.familysupport.events.referral.ReferralRejected;
import org.familysupport.events.referral.ReferralRenewed;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ReferralResumed;
import org.familysupport.events.referral.ReferralReturned;
import org.familysupport.events.referral.ReferralStarted;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RegionDays;

/** Hears how one agency asks another to help. */
@ApplicationScoped
class ReferralListener implements FactListener<ReferralFact> {
    private final NoteFact notes;
    private final RegionDays days;

    ReferralListener(NoteFact notes, RegionDays days) {
        this.notes = notes;
        this.days = days;
    }

    @Override
    public Class<ReferralFact> listensTo() {
        return ReferralFact.class;
    }

    @Override
    public Uni<Void> on(Received<ReferralFact> received) {
        ReferralFact fact = received.fact();
        Instant at = received.envelope().time();
        Entries entry = Entries.of(received.envelope().id(), "referral", fact.getClass(), days.of(at), at)
                .with("referral", fact.referral())
                .about(fact.subject().id())
                .more("/api/v1/referrals/" + fact.referral());
        return notes.note(told(entry, fact).entry());
    }

    private static Entries told(Entries entry, ReferralFact fact) {
        UUID source = fact.source().value();
        return switch (fact) {
            case ReferralRequested it ->
                entry.by(source)
                        .with("category", it.category())
                        .with("priority", it.priority())
                        .with("reason", it.reason());
            case ReferralAccepted it -> entry.by(it.target().value()).with("source", source);
            case ReferralRejected it -> entry.by(it.target().value()).with("reason", it.reason());
            case ReferralCancelled it -> entry.by(it.cancelledBy().value()).with("reason", it.reason());
            case ReferralStarted it -> entry.by(it.target().value());
            case ReferralHeld it -> entry.by(it.target().value()).with("reason", it.reason());
            case ReferralResumed it -> entry.by(it.target().value());
            case ReferralCompleted it ->
                entry.by(it.target().value()).with("outcome", it.outcome()).with("deliveries", it.deliveries());
            case ReferralFailed it -> entry.by(it.target().value()).with("reason", it.reason());
            case ReferralEnteredInError it -> entry.by(source);
            case ReferralDenialProposed it -> entry.by(it.target().value()).with("reason", it.reason());
            case ReferralDenialConfirmed it -> entry.by(it.confirmedBy().value());
            case ReferralDenialRefused it -> entry.by(it.refusedBy().value());
            case ReferralProgressTold it -> entry.by(it.target().value()).with("businessStatus", it.businessStatus());
            case ReferralClaimed it -> entry.by(it.target().value()).with("source", source);
            case ReferralRedirected it -> entry.by(source).with("successor", it.successor());
            case ReferralReturned it -> entry.by(it.target().value()).with("successor", it.successor());
            case ReferralRenewed it -> entry.by(source).with("successor", it.successor());
            case ReferralConfirmed it -> entry.by(it.confirmedBy().value());
            case ReferralClosed it -> entry.by(it.closedBy().value());
        };
    }
}
