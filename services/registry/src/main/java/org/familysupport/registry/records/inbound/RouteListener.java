package org.familysupport.registry.records.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.familysupport.events.Received;
import org.familysupport.events.referral.RouteClosedEarly;
import org.familysupport.events.referral.RouteFact;
import org.familysupport.events.referral.RouteOpened;
import org.familysupport.events.referral.RouteStepAdded;
import org.familysupport.events.referral.RouteStepDone;
import org.familysupport.events.referral.RouteStepReferred;
import org.familysupport.events.referral.RouteStepSkipped;
import org.familysupport.events.referral.RouteStepStarted;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.records.Entries;
import org.familysupport.registry.records.NoteFact;
import org.familysupport.registry.records.RegionDays;

/** Hears how a child goes along its route. */
@ApplicationScoped
class RouteListener implements FactListener<RouteFact> {
    private final NoteFact notes;
    private final RegionDays days;

    RouteListener(NoteFact notes, RegionDays days) {
        this.notes = notes;
        this.days = days;
    }

    @Override
    public Class<RouteFact> listensTo() {
        return RouteFact.class;
    }

    @Override
    public Uni<Void> on(Received<RouteFact> received) {
        RouteFact fact = received.fact();
        Instant at = received.envelope().time();
        LocalDate day = fact instanceof RouteStepDone done ? done.deliveredOn() : days.of(at);
        Entries entry = Entries.of(received.envelope().id(), "route", fact.getClass(), day, at)
                .by(fact.organisation().value())
                .about(fact.subject().id())
                .with("route", fact.key())
                .more("/api/v1/routes/" + fact.key());
        return notes.note(told(entry, fact).entry());
    }

    private static Entries told(Entries entry, RouteFact fact) {
        return switch (fact) {
            case RouteOpened nothingMore -> entry;
            case RouteStepAdded it ->
                entry.with("step", it.step().number())
                        .with("serviceType", it.step().serviceType());
            case RouteStepReferred it -> entry.with("step", it.step()).with("referral", it.referral());
            case RouteStepStarted it -> entry.with("step", it.step());
            case RouteStepDone it -> entry.with("step", it.step()).with("delivery", it.delivery());
            case RouteStepSkipped it -> entry.with("step", it.step()).with("reason", it.reason());
            case RouteClosedEarly it -> entry.with("reason", it.reason());
        };
    }
}
