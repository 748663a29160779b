package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.PlanRequest;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteId;
import org.familysupport.events.referral.SittingFact;
import org.familysupport.events.referral.SittingId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.transactions.InTurn;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.consents.ConsentRule;
import org.familysupport.referral.referrals.DecidedReferral;
import org.familysupport.referral.referrals.ReferDecided;
import org.familysupport.referral.routes.OpenRoute;
import org.familysupport.referral.routes.RouteDraft;
import org.familysupport.referral.routes.StepDraft;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Puts what a sitting adopted under way: plans are asked for, a route is opened, help is asked for; all of it or nothing. */
@ApplicationScoped
public class DecideSitting {
    private final Once once;
    private final Patience patience;
    private final Sittings sittings;
    private final OpenRoute routes;
    private final ReferDecided referrals;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    DecideSitting(
            Once once,
            Patience patience,
            Sittings sittings,
            OpenRoute routes,
            ReferDecided referrals,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.patience = patience;
        this.sittings = sittings;
        this.routes = routes;
        this.referrals = referrals;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it once per attempt. A consent just given may still be on its way: it waits a bounded moment.
     *
     * @throws Refused 404 for who knows of no such sitting; 403 for who is not responsible for whom it is about, be it the
     *     secretariat; 412 when the sitting has changed; 409 {@code protocol-missing} without a signed protocol, {@code not-adopted},
     *     {@code decided-already}; 422 where nothing would come of it; and whatever refuses one of the referrals or the route: then nothing of it is done
     */
    public Uni<Answered<SeenSitting>> decide(
            Attempt attempt, SittingId id, Version version, DecisionDraft draft, Caller caller) {
        return patience.whileRefused(
                ConsentRule::mayStillCome,
                () -> once.answer(
                        attempt, () -> decideNow(id, version, draft, caller), again -> sittings.require(id, caller)));
    }

    private Uni<Answered<SeenSitting>> decideNow(SittingId id, Version version, DecisionDraft draft, Caller caller) {
        return sittings.lock(id, caller)
                .chain(() -> sittings.require(id, caller))
                .invoke(seen -> ConsiliumPolicy.mayDecide(
                                caller, !seen.ownItems().isEmpty())
                        .orRefuse())
                .invoke(seen -> version.mustBe(seen.sitting().version()))
                .invoke(seen -> seen.mustAllow(SittingAct.DECISIONS))
                .call(seen -> putUnderWay(seen, draft, caller))
                .invoke(seen -> audit.note(caller, "sittings.decisions", id.value(), seen.about()))
                .map(seen -> new Answered<>(seen, Answer.done(id.value(), version.number() + 1)));
    }

    private Uni<Void> putUnderWay(SeenSitting seen, DecisionDraft draft, Caller caller) {
        violations(draft).orRefuse();
        Sitting sitting = seen.sitting();
        SittingItem item = adopted(seen, draft.item());
        List<ReferralId> sent = new ArrayList<>();
        return responsible(item.subject(), caller)
                .call(() -> mustBeKnown(draft.plans(), caller))
                .chain(by -> refer(item.subject(), by, draft.referrals(), sent, caller)
                        .chain(() -> route(sitting, item.subject(), draft.steps(), sent, caller))
                        .map(route -> decided(sitting, item, by, draft, route.id(), sent, caller)))
                .chain(fact -> sittings.writeItems(sitting)
                        .chain(() -> sittings.writeRequested(sitting))
                        .chain(() -> outbox.append(fact)));
    }

    /** Something comes of it, and a step names a referral of the same decision by its place. */
    private static Violations violations(DecisionDraft draft) {
        Violations violations = new Violations().unless(!draft.isEmpty(), "/plans", ConsiliumRule.NOTHING_DECIDED);
        for (int index = 0; index < draft.steps().size(); index++) {
            DecisionDraft.DecidedStep step = draft.steps().get(index);
            Integer place = step.referral();
            if (place != null) {
                boolean there = place >= 1 && place <= draft.referrals().size();
                String at = "/steps/" + index + "/referral";
                violations
                        .unless(there, at, ConsiliumRule.NO_SUCH_REFERRAL)
                        .unless(
                                !there || asks(draft.referrals().get(place - 1), step.step()),
                                at,
                                ConsiliumRule.OF_ANOTHER_STEP);
            }
        }
        return violations;
    }

    /** Whether help is asked of who is responsible for the step, if somebody is. */
    private static boolean asks(DecidedReferral referral, StepDraft step) {
        return step.organisation() == null || referral.receivers().contains(step.organisation());
    }

    /** A line that the caller may not see is none on the agenda: what became of it, and that it is there, is not told. */
    private static SittingItem adopted(SeenSitting seen, int number) {
        SittingItem item = seen.agenda().stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.because("/item", ConsiliumRule.NOT_ON_THE_AGENDA));
        if (!Verdict.ADOPTED.equals(item.outcome())) {
            throw ConsiliumProblem.NOT_ADOPTED.refused();
        }
        if (item.decidedAt() != null) {
            throw ConsiliumProblem.DECIDED_ALREADY.refused();
        }
        return item;
    }

    private Uni<Void> mustBeKnown(List<DecisionDraft.PlanAsked> plans, Caller caller) {
        List<Invitee> asked = plans.stream()
                .map(plan -> new Invitee(plan.kind(), null, plan.organisation()))
                .toList();
        return sittings.unknown(asked, caller)
                .invoke(unknown -> {
                    Violations violations = new Violations();
                    unknown.forEach(it ->
                            violations.add("/plans/" + it.number() + "/organisation", GeneralRule.UNKNOWN_REFERENCE));
                    violations.orRefuse();
                })
                .replaceWithVoid();
    }

    private Uni<OrganisationId> responsible(SubjectRef subject, Caller caller) {
        return sittings.about(List.of(subject), caller)
                .map(List::getFirst)
                .invoke(about -> ConsiliumPolicy.mayAskAbout(about.access(), about.responsible() != null)
                        .orRefuse())
                .map(about -> Objects.requireNonNull(about.responsible()));
    }

    private Uni<Void> refer(
            SubjectRef subject, OrganisationId by, List<DecidedReferral> wanted, List<ReferralId> sent, Caller caller) {
        return InTurn.each(
                wanted,
                help -> referrals
                        .refer(subject, by, help, caller)
                        .onFailure(Refused.class)
                        .transform(refusal -> within((Refused) refusal, "/referrals/" + sent.size()))
                        .invoke(sent::add)
                        .replaceWithVoid());
    }

    /** The same refusal, with its places as they are in the decision. */
    private static Refused within(Refused refusal, String place) {
        return refusal.violations().isEmpty()
                ? refusal
                : new Refused(
                        refusal.type(),
                        refusal.violations().stream().map(it -> it.under(place)).toList());
    }

    private Uni<Opened> route(
            Sitting sitting,
            SubjectRef subject,
            List<DecisionDraft.DecidedStep> steps,
            List<ReferralId> sent,
            Caller caller) {
        if (steps.isEmpty()) {
            return Uni.createFrom().item(new Opened(null));
        }
        List<StepDraft> drafts = steps.stream()
                .map(each -> each.referral() == null ? each.step() : each.step().askedBy(sent.get(each.referral() - 1)))
                .toList();
        return routes.within(new RouteDraft(subject, drafts, sitting.uuid()), caller, "/steps/")
                .map(seen -> new Opened(seen.route().id()));
    }

    private SittingFact decided(
            Sitting sitting,
            SittingItem item,
            OrganisationId by,
            DecisionDraft draft,
            @Nullable RouteId route,
            List<ReferralId> sent,
            Caller caller) {
        List<PlanRequest> plans = draft.plans().stream()
                .map(plan -> new PlanRequest(Uuid7.next(), plan.kind(), new OrganisationId(plan.organisation())))
                .toList();
        return sitting.decide(item, by, plans, route, sent, caller.actor(), clock.instant());
    }

    /** The route that was opened, if one was. */
    private record Opened(@Nullable RouteId id) {}
}
