package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.familysupport.events.Received;
import org.familysupport.events.referral.AccompanimentArchived;
import org.familysupport.events.referral.AccompanimentClosed;
import org.familysupport.events.referral.AccompanimentCuratorNamed;
import org.familysupport.events.referral.AccompanimentFact;
import org.familysupport.events.referral.AccompanimentFollowedUp;
import org.familysupport.events.referral.AccompanimentGranted;
import org.familysupport.events.referral.AccompanimentIdentified;
import org.familysupport.events.referral.AccompanimentProcedureStarted;
import org.familysupport.events.referral.AccompanimentRefused;
import org.familysupport.events.referral.AccompanimentReopened;
import org.familysupport.events.referral.AccompanimentResumed;
import org.familysupport.events.referral.AccompanimentReviewed;
import org.familysupport.events.referral.AccompanimentSuspended;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RegionDays;

/** Hears how an accompaniment is decided, led and ended. */
@ApplicationScoped
class AccompanimentListener implements FactListener<AccompanimentFact> {
    private final NoteFact notes;
    private final RegionDays days;

    AccompanimentListener(NoteFact notes, RegionDays days) {
        this.notes = notes;
        this.days = days;
    }

    @Override
    public Class<AccompanimentFact> listensTo() {
        return AccompanimentFact.class;
    }

    @Override
    public Uni<Void> on(Received<AccompanimentFact> received) {
        AccompanimentFact fact = received.fact();
        Instant at = received.envelope().time();
        Entries entry = Entries.of(received.envelope().id(), "accompaniment", fact.getClass(), day(fact, at), at)
                .by(fact.organisation().value())
                .about(fact.subject().id())
                .with("accompaniment", fact.key())
                .more("/api/v1/accompaniments/" + fact.key());
        return notes.note(told(entry, fact).entry());
    }

    /** A decision, a review and a look afterwards have days of their own. */
    private LocalDate day(AccompanimentFact fact, Instant at) {
        return switch (fact) {
            case AccompanimentGranted it -> it.decidedOn();
            case AccompanimentRefused it -> it.decidedOn();
            case AccompanimentReviewed it -> it.reviewedOn();
            case AccompanimentFollowedUp it -> it.followedUpOn();
            default -> days.of(at);
        };
    }

    private static Entries told(Entries entry, AccompanimentFact fact) {
        return switch (fact) {
            case AccompanimentIdentified it -> entry.with("ground", it.ground());
            case AccompanimentProcedureStarted nothingMore -> entry;
            case AccompanimentGranted it -> entry.with("until", it.to());
            case AccompanimentRefused it -> entry.with("reason", it.reason());
            case AccompanimentCuratorNamed it -> entry.with("curator", it.curator());
            case AccompanimentReviewed it -> entry.with("reviewOn", it.nextOn());
            case AccompanimentSuspended it -> entry.with("reason", it.reason());
            case AccompanimentResumed nothingMore -> entry;
            case AccompanimentClosed it -> entry.with("outcome", it.outcome()).with("followUpOn", it.followUpOn());
            case AccompanimentReopened it -> entry.with("reason", it.reason());
            case AccompanimentFollowedUp it -> entry.with("followUpOn", it.nextOn());
            case AccompanimentArchived nothingMore -> entry;
        };
    }
}
