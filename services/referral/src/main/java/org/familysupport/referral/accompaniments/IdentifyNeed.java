package org.familysupport.referral.accompaniments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import org.familysupport.events.referral.AccompanimentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.consents.ConsentRule;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Notes that a family or person may need accompaniment: the first step of the decision on it. */
@ApplicationScoped
public class IdentifyNeed {
    /** Where the database says that one is open already. */
    static final String ONE_OPEN = "accompaniments_one_open";

    /** What accompaniment is, of the list {@code purpose-of-use}. */
    private static final String PURPOSE = "service-delivery";

    private final Once once;
    private final Patience patience;
    private final Accompaniments accompaniments;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    IdentifyNeed(
            Once once,
            Patience patience,
            Accompaniments accompaniments,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.patience = patience;
        this.accompaniments = accompaniments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes it once per attempt. A subject just registered, and a consent just given, may still be on its way: it waits a bounded
     * moment.
     *
     * @throws Refused 404 for who may not know the subject, 403 for who is not responsible for it now, 422 for a consent that
     *     was not given about the subject for services, or is not in force, and a person who belongs to a family, 409 while another accompaniment of it is open
     */
    public Uni<Answered<SeenAccompaniment>> identify(Attempt attempt, AccompanimentDraft draft, Caller caller) {
        return patience.whileRefused(
                        ConsentRule::itOrItsSubjectMayStillCome,
                        () -> once.answer(
                                attempt,
                                () -> identifyNow(draft, caller),
                                id -> accompaniments.require(new AccompanimentId(id), caller)))
                .onFailure(Constraint.broken(ONE_OPEN))
                .transform(open -> AccompanimentProblem.ACCOMPANIMENT_OPEN.refused());
    }

    private Uni<Answered<SeenAccompaniment>> identifyNow(AccompanimentDraft draft, Caller caller) {
        return accompaniments
                .ground(draft, caller)
                .invoke(ground -> AccompanimentPolicy.mayLead(caller, ground.access(), ground.responsible() != null)
                        .orRefuse())
                .invoke(ground -> violations(ground).orRefuse())
                .invoke(ground -> {
                    if (ground.openElsewhere()) {
                        throw AccompanimentProblem.ACCOMPANIMENT_OPEN.refused();
                    }
                })
                .chain(ground -> enter(draft, ground, caller))
                .map(seen -> new Answered<>(
                        seen,
                        Answer.created(
                                seen.accompaniment().uuid(),
                                seen.accompaniment().version())));
    }

    private static Violations violations(Accompaniments.Ground ground) {
        Violations violations = new Violations().unless(!ground.ofAFamily(), "/subject", AccompanimentRule.OF_A_FAMILY);
        ground.consent().check(PURPOSE, violations);
        return violations;
    }

    private Uni<SeenAccompaniment> enter(AccompanimentDraft draft, Accompaniments.Ground ground, Caller caller) {
        OrganisationId by = Objects.requireNonNull(ground.responsible());
        Accompaniment accompaniment =
                new Accompaniment(draft, caller.actingFor(by.value()).actor(), clock.instant());
        return accompaniments
                .add(accompaniment)
                .chain(() -> outbox.append(accompaniment.identified()))
                .invoke(() -> audit.note(caller, "accompaniments.identify", draft.subject()))
                .replaceWith(new SeenAccompaniment(accompaniment, caller, ground.access(), by, true, false));
    }
}
