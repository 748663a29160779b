package org.familysupport.referral.routes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import org.familysupport.events.referral.RouteId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Opens the route sheet of a child. */
@ApplicationScoped
public class OpenRoute {
    private final Once once;
    private final Patience patience;
    private final Routes routes;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    OpenRoute(
            Once once,
            Patience patience,
            Routes routes,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.patience = patience;
        this.routes = routes;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Opens it once per attempt. A child just registered may still be on its way: it waits a bounded moment.
     *
     * @throws Refused 404 for who may not know the child, 403 for who is not responsible for it now, 422 for steps of
     *     organisations that the directory does not have, or has in another sector
     */
    public Uni<Answered<SeenRoute>> open(Attempt attempt, RouteDraft draft, Caller caller) {
        return patience.whileRefused(
                GeneralProblem.NOT_FOUND,
                () -> once.answer(
                        attempt,
                        () -> within(draft, caller, "/steps/")
                                .map(seen -> new Answered<>(
                                        seen,
                                        Answer.created(
                                                seen.route().uuid(),
                                                seen.route().version()))),
                        id -> routes.require(new RouteId(id), caller)));
    }

    /**
     * Opens it with the open transaction, for a decision that opens more than that.
     *
     * @param place where the steps stand in the request
     * @throws Refused as when it is opened alone
     */
    public Uni<SeenRoute> within(RouteDraft draft, Caller caller, String place) {
        return routes.ground(draft.subject(), draft.steps(), caller)
                .invoke(ground -> RoutePolicy.mayLead(caller, ground.access(), ground.responsible() != null)
                        .orRefuse())
                .invoke(ground -> violations(draft.steps(), ground.sectors(), index -> place + index + "/organisation")
                        .orRefuse())
                .chain(ground -> enter(draft, ground, caller));
    }

    /** Which organisations of steps the directory does not have, or has in another sector. */
    static Violations violations(List<StepDraft> steps, Map<UUID, String> sectors, IntFunction<String> place) {
        Violations violations = new Violations();
        for (int index = 0; index < steps.size(); index++) {
            OrganisationId organisation = steps.get(index).organisation();
            String sector = organisation == null ? null : sectors.get(organisation.value());
            violations
                    .unless(organisation == null || sector != null, place.apply(index), GeneralRule.UNKNOWN_REFERENCE)
                    .unless(
                            sector == null || sector.equals(steps.get(index).sector()),
                            place.apply(index),
                            RouteRule.OTHER_SECTOR);
        }
        return violations;
    }

    private Uni<SeenRoute> enter(RouteDraft draft, Routes.Ground ground, Caller caller) {
        OrganisationId by = Objects.requireNonNull(ground.responsible());
        Instant now = clock.instant();
        Route route = new Route(draft, caller.actingFor(by.value()).actor(), now, calendar.dayOf(now));
        return routes.add(route)
                .chain(() -> outbox.append(route.opened()))
                .invoke(() -> audit.note(caller, "routes.open", draft.subject()))
                .replaceWith(new SeenRoute(route, caller, ground.access(), by));
    }
}
