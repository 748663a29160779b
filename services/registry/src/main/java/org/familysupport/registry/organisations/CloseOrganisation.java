package org.familysupport.registry.organisations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;
import org.jspecify.annotations.Nullable;

/** Suspends, resumes and closes an organisation: unless it is active it stays readable and takes no new referrals. */
@ApplicationScoped
public class CloseOrganisation {
    private final Once once;
    private final Organisations organisations;
    private final ReadOrganisations read;
    private final KnownOrganisations known;
    private final RegionCalendar calendar;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    CloseOrganisation(
            Once once,
            Organisations organisations,
            ReadOrganisations read,
            KnownOrganisations known,
            RegionCalendar calendar,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.organisations = organisations;
        this.read = read;
        this.known = known;
        this.calendar = calendar;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stops it for a time, as the caller saw it; 403 for anyone but a steward, 409 for one that is not active. */
    public Uni<Answered<Organisation>> suspend(Attempt attempt, OrganisationId id, Version seen, Caller caller) {
        return act(
                attempt, id, seen, caller, "organisations.suspend", it -> it.suspend(caller.actor(), clock.instant()));
    }

    /** Lets it go on; 403 for anyone but a steward, 409 for one that is not suspended. */
    public Uni<Answered<Organisation>> resume(Attempt attempt, OrganisationId id, Version seen, Caller caller) {
        return act(attempt, id, seen, caller, "organisations.resume", it -> it.resume(caller.actor(), clock.instant()));
    }

    /**
     * Closes it, as the caller saw it.
     *
     * @param lastDay on which it worked; 422 for one that has not come
     * @param successor who goes on with its work, if anybody; 422 for itself and for one that is not in the directory
     */
    public Uni<Answered<Organisation>> close(
            Attempt attempt,
            OrganisationId id,
            Version seen,
            LocalDate lastDay,
            @Nullable OrganisationId successor,
            Caller caller) {
        OrganisationPolicy.mayChange(caller).orRefuse();
        return once.answer(
                attempt,
                () -> organisations
                        .require(id)
                        .invoke(organisation -> seen.mustBe(organisation.version()))
                        .call(() -> mustFit(id, lastDay, successor))
                        .chain(it -> announce(
                                it,
                                it.close(lastDay, successor, caller.actor(), clock.instant()),
                                "organisations.close",
                                caller)),
                again -> read.one(id, caller));
    }

    private Uni<Void> mustFit(OrganisationId id, LocalDate lastDay, @Nullable OrganisationId successor) {
        Violations violations =
                new Violations().unless(!lastDay.isAfter(calendar.today()), "/on", GeneralRule.FUTURE_DATE);
        if (successor == null) {
            violations.orRefuse();
            return Uni.createFrom().voidItem();
        }
        return organisations
                .has(successor)
                .invoke(there -> violations
                        .unless(there, "/successor", GeneralRule.UNKNOWN_REFERENCE)
                        .unless(!successor.equals(id), "/successor", GeneralRule.NOT_ALLOWED)
                        .orRefuse())
                .replaceWithVoid();
    }

    private Uni<Answered<Organisation>> act(
            Attempt attempt,
            OrganisationId id,
            Version seen,
            Caller caller,
            String action,
            Function<Organisation, OrganisationChanged> act) {
        OrganisationPolicy.mayChange(caller).orRefuse();
        return once.answer(
                attempt,
                () -> organisations
                        .require(id)
                        .invoke(organisation -> seen.mustBe(organisation.version()))
                        .chain(organisation -> announce(organisation, act.apply(organisation), action, caller)),
                again -> read.one(id, caller));
    }

    private Uni<Answered<Organisation>> announce(
            Organisation organisation, OrganisationChanged fact, String action, Caller caller) {
        return known.apply(fact)
                .chain(() -> outbox.append(fact))
                .invoke(() -> audit.note(caller, action, organisation.uuid()))
                .replaceWith(new Answered<>(organisation, Answer.done(organisation.uuid(), fact.version())));
    }
}
