package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.familysupport.events.registry.MatchingModelId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Estimates the weights of the matcher from the registry's own pairs, and says by which model pairs are weighed.
 *
 * <p>An estimate decides nothing: it is looked at and then activated or not. Whatever it says, what is automatic by it and not by the
 * shipped model is to be looked at by somebody ({@link Likelihood}).
 */
@ApplicationScoped
public class ChangeModels {
    /** With more partners of each the sample would be of those with frequent names. */
    private static final int PARTNERS = 10;

    private final Once once;
    private final MatchingModels models;
    private final Keys keys;
    private final Links links;
    private final ReadModels read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeModels(
            Once once,
            MatchingModels models,
            Keys keys,
            Links links,
            ReadModels read,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.models = models;
        this.keys = keys;
        this.links = links;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Estimates a model from so many people drawn at random and those who share keys with them.
     *
     * @throws Refused 403 for anyone but a steward
     */
    public Uni<Answered<MatchingModel>> estimate(Attempt attempt, int sample, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return once.answer(
                attempt,
                () -> models.sample(sample)
                        .chain(people -> keys.sharing(people, PARTNERS).map(sharing -> Sampled.of(people, sharing)))
                        .chain(sampled -> links.inTurn()
                                .chain(models::nextNumber)
                                .map(number -> new MatchingModel(number, sampled, caller.actor(), clock.instant())))
                        .call(model -> models.add(model))
                        .call(model -> outbox.append(model.estimated()))
                        .invoke(model -> audit.noteAsked(caller, "identities.model", "estimate " + model.number()))
                        .map(model -> new Answered<>(model, Answer.created(model.uuid(), model.version()))),
                id -> read.one(new MatchingModelId(id), caller));
    }

    /**
     * From now on pairs are weighed by this model, and pairs that wait are weighed anew.
     *
     * @throws Refused 403 for anyone but a steward, 404 for no such model, 412 for a version that is not the present, 409 for one that is
     *     active, or by which agreement and difference do not speak as they must
     */
    public Uni<Answered<MatchingModel>> activate(
            Attempt attempt, MatchingModelId id, Version seen, String reason, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return once.answer(
                attempt,
                () -> links.inTurn()
                        .chain(() -> models.require(id))
                        .invoke(model -> seen.mustBe(model.version()))
                        .call(model -> models.active()
                                .chain(former -> outbox.append(List.of(
                                        model.activate(reason, caller.actor(), clock.instant()),
                                        former.retire(caller.actor(), clock.instant())))))
                        .call(models::compareAnew)
                        .invoke(model -> audit.noteAsked(caller, "identities.model", "activate " + model.number()))
                        .map(model -> new Answered<>(model, Answer.done(id.value(), seen.number() + 1))),
                again -> read.one(id, caller));
    }
}
