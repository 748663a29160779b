package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Marks two records as two that must never be linked, and lifts the mark. */
@ApplicationScoped
public class MarkIdentities {
    private final Once once;
    private final Links links;
    private final OpenPairs pairs;
    private final ReadLinks read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    MarkIdentities(
            Once once, Links links, OpenPairs pairs, ReadLinks read, Outbox outbox, Audit audit, InstantSource clock) {
        this.once = once;
        this.links = links;
        this.pairs = pairs;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks them.
     *
     * @throws Refused 403 for anyone but a steward, 422 for a record that is not there, 409 when they are linked, or marked already
     */
    public Uni<Answered<IdentityMark>> mark(Attempt attempt, LinkDraft draft, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return once.answer(
                        attempt,
                        () -> links.inTurn()
                                .chain(() -> markNow(draft, caller))
                                .map(mark -> new Answered<>(mark, Answer.created(mark.uuid(), mark.version()))),
                        id -> read.mark(id, caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> IdentityProblem.MARKED_ALREADY.refused());
    }

    /** The same with the open transaction, which has waited for its turn. */
    Uni<IdentityMark> markNow(LinkDraft draft, Caller caller) {
        return links.ground(draft, caller)
                .invoke(ground -> ground.mustBeThere("/one", "/other"))
                .invoke(ground -> {
                    if (ground.kept().equals(ground.linked())) {
                        throw IdentityProblem.ALREADY_LINKED.refused();
                    }
                })
                .chain(ground -> keep(draft, caller))
                .invoke(mark -> audit.note(caller, "identities.mark", mark.ref(mark.one())))
                .invoke(mark -> audit.note(caller, "identities.mark", mark.ref(mark.other())));
    }

    /** Keeps a mark of two who may be marked, and tells of it. */
    Uni<IdentityMark> keep(LinkDraft draft, Caller caller) {
        IdentityMark mark = new IdentityMark(draft, caller.actor(), clock.instant());
        return links.add(mark)
                .chain(() -> pairs.decided(mark.one(), mark.other(), OpenPairs.DIFFERENT, clock.instant(), caller))
                .chain(() -> outbox.append(mark.made()))
                .replaceWith(mark);
    }

    /**
     * Lifts a mark: they may be linked after all.
     *
     * @throws Refused 403 for anyone but a steward, 404 for no such mark, 412 for a version that is not the present, 409 when it was lifted
     */
    public Uni<Answered<IdentityMark>> lift(Attempt attempt, UUID id, Version seen, String reason, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return once.answer(
                attempt,
                () -> links.inTurn()
                        .chain(() -> links.requireMark(id, caller))
                        .invoke(mark -> seen.mustBe(mark.version()))
                        .invoke(mark -> {
                            if (!mark.holds()) {
                                throw IdentityProblem.MARK_LIFTED.refused();
                            }
                        })
                        .call(mark -> outbox.append(mark.lift(reason, caller.actor(), clock.instant())))
                        .call(mark -> pairs.waits(mark.one(), mark.other()))
                        .invoke(mark -> audit.note(caller, "identities.lift", mark.ref(mark.one())))
                        .invoke(mark -> audit.note(caller, "identities.lift", mark.ref(mark.other())))
                        .map(mark -> new Answered<>(mark, Answer.done(id, seen.number() + 1))),
                again -> read.mark(id, caller));
    }
}
