package org.familysupport.referral.routes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteFact;
import org.familysupport.events.referral.RouteId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.referral.referrals.ReadReferrals;
import org.familysupport.referral.referrals.ReferralTask;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Changes a route and its steps. All of it is refused alike: 404 for who may not know the child, or a step there is not, 403 for
 * who is not responsible for it now, 412 when the route has changed, 409 with what is possible when this is not.
 */
@ApplicationScoped
public class ChangeRoute {
    /** As many steps as a sheet holds, also when it is opened. */
    private static final int MOST = 50;

    private final Once once;
    private final Routes routes;
    private final ReadReferrals referrals;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeRoute(Once once, Routes routes, ReadReferrals referrals, Outbox outbox, Audit audit, InstantSource clock) {
        this.once = once;
        this.routes = routes;
        this.referrals = referrals;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a step at the end; besides, 422 for one of an organisation that the directory does not have. */
    public Uni<Answered<SeenRoute>> add(Attempt attempt, RouteId id, Version version, StepDraft draft, Caller caller) {
        return change(attempt, id, version, caller, "add-step", seen -> {
            seen.mustBeOpen();
            if (seen.route().steps().size() >= MOST) {
                throw Refused.because("", GeneralRule.TOO_MANY);
            }
            return routes.ground(seen.route().subject(), List.of(draft), caller)
                    .invoke(ground -> OpenRoute.violations(List.of(draft), ground.sectors(), index -> "/organisation")
                            .orRefuse())
                    .map(ground -> seen.route().add(draft, actor(seen), clock.instant()));
        });
    }

    /** Asks for a step by a referral; besides, 404 for one that is not the caller's, 422 for one about somebody else, or of which the step's is not asked. */
    public Uni<Answered<SeenRoute>> refer(
            Attempt attempt, RouteId id, int number, Version version, ReferralId referral, Caller caller) {
        return change(attempt, id, version, caller, "refer-step", seen -> {
            RouteStep step = seen.step(number);
            seen.mustAllow(RouteStepAct.REFERRAL, step);
            return referrals
                    .one(referral, caller)
                    .invoke(found -> mustBeOf(
                            step,
                            found.referral().tasks().stream()
                                    .map(ReferralTask::receiver)
                                    .toList()))
                    .chain(found ->
                            mustBeAbout(seen.route().subject(), found.referral().subject()))
                    .map(done -> seen.route().refer(step, referral, actor(seen), clock.instant()));
        });
    }

    /** Work on a step has begun. */
    public Uni<Answered<SeenRoute>> start(Attempt attempt, RouteId id, int number, Version version, Caller caller) {
        return change(attempt, id, version, caller, "start-step", seen -> {
            RouteStep step = seen.step(number);
            seen.mustAllow(RouteStepAct.START, step);
            return now(at -> seen.route().start(step, actor(seen), at));
        });
    }

    /** A step will not be taken, for a reason. */
    public Uni<Answered<SeenRoute>> skip(
            Attempt attempt, RouteId id, int number, Version version, String reason, Caller caller) {
        return change(attempt, id, version, caller, "skip-step", seen -> {
            RouteStep step = seen.step(number);
            seen.mustAllow(RouteStepAct.SKIP, step);
            return now(at -> seen.route().skip(step, reason, actor(seen), at));
        });
    }

    /** Ends it before all its steps were taken, for a reason. */
    public Uni<Answered<SeenRoute>> closeEarly(
            Attempt attempt, RouteId id, Version version, String reason, Caller caller) {
        return change(attempt, id, version, caller, "close", seen -> {
            seen.mustBeOpen();
            return now(at -> seen.route().closeEarly(reason, actor(seen), at));
        });
    }

    private Uni<Answered<SeenRoute>> change(
            Attempt attempt,
            RouteId id,
            Version version,
            Caller caller,
            String what,
            Function<SeenRoute, Uni<RouteFact>> act) {
        return once.answer(
                attempt,
                () -> routes.lock(id, caller)
                        .chain(() -> routes.require(id, caller))
                        .invoke(seen -> RoutePolicy.mayLead(caller, seen.access(), seen.responsible() != null)
                                .orRefuse())
                        .invoke(seen -> version.mustBe(seen.route().version()))
                        .call(seen -> act.apply(seen).chain(fact -> write(seen.route(), fact)))
                        .invoke(seen -> audit.note(
                                caller, "routes." + what, seen.route().subject()))
                        .map(seen -> new Answered<>(seen, Answer.done(id.value(), version.number() + 1))),
                again -> routes.require(id, caller));
    }

    private Uni<Void> write(Route route, RouteFact fact) {
        return routes.write(route).chain(() -> outbox.append(fact));
    }

    private Uni<Void> mustBeAbout(SubjectRef child, SubjectRef referred) {
        boolean byFamily = child.kind() == SubjectKind.PERSON && referred.kind() == SubjectKind.FAMILY;
        Uni<Boolean> same = byFamily
                ? routes.ofFamily(child.id(), referred.id())
                : Uni.createFrom().item(child.equals(referred));
        return same.invoke(holds -> {
                    if (!holds) {
                        throw Refused.because("/referral", RouteRule.ABOUT_SOMEBODY_ELSE);
                    }
                })
                .replaceWithVoid();
    }

    /** Who is responsible for the step is asked; by a pool, nobody by name. */
    private static void mustBeOf(RouteStep step, List<OrganisationId> asked) {
        OrganisationId organisation = step.plan().organisation();
        if (organisation != null && !asked.isEmpty() && !asked.contains(organisation)) {
            throw Refused.because("/referral", RouteRule.OF_ANOTHER_STEP);
        }
    }

    private Uni<RouteFact> now(Function<Instant, RouteFact> act) {
        return Uni.createFrom().item(() -> act.apply(clock.instant()));
    }

    private static ActorRef actor(SeenRoute seen) {
        return seen.caller()
                .actingFor(Objects.requireNonNull(seen.responsible()).value())
                .actor();
    }
}
