package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.familysupport.events.referral.SittingFact;
import org.familysupport.events.referral.SittingId;
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
 * Takes lines off the agenda of a planned sitting. The sitting is its body's; whom it is about is not, so who is responsible for them
 * need not wait until the body has sat (decision 35).
 */
@ApplicationScoped
public class WithdrawFromAgenda {
    private final Once once;
    private final Sittings sittings;
    private final SittingAccess access;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    WithdrawFromAgenda(
            Once once, Sittings sittings, SittingAccess access, Outbox outbox, Audit audit, InstantSource clock) {
        this.once = once;
        this.sittings = sittings;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes one off once per attempt. What members might read by it alone ends, and a sitting without lines is cancelled.
     *
     * @param number its place on the agenda
     * @throws Refused 404 for who knows of no such sitting or no such line of it; 403 for who is not responsible for whom the line is
     *     about, be it the secretariat; 412 when the sitting has changed; 409 with what is possible when it is not planned any more
     */
    public Uni<Answered<SeenSitting>> withdraw(
            Attempt attempt, SittingId id, int number, Version version, Caller caller) {
        return once.answer(
                attempt,
                () -> sittings.lock(id, caller)
                        .chain(() -> sittings.require(id, caller))
                        .call(seen -> withdraw(seen, line(seen, number), version, caller))
                        .map(seen -> new Answered<>(seen, Answer.done(id.value(), version.number() + 1))),
                again -> sittings.require(id, caller));
    }

    private Uni<Void> withdraw(SeenSitting seen, SittingItem line, Version version, Caller caller) {
        ConsiliumPolicy.mayWithdraw(caller, seen.ownItems().contains(line.number()))
                .orRefuse();
        version.mustBe(seen.sitting().version());
        seen.mustAllow(SittingAct.WITHDRAWAL);
        Sitting sitting = seen.sitting();
        Instant now = clock.instant();
        SittingFact fact = sitting.withdraw(line, caller.actor(), now);
        audit.note(caller, "sittings.withdrawal", sitting.uuid(), List.of(line.subject()));
        return sittings.withdraw(sitting, line, now)
                .chain(() -> access.withdraw(sitting, line.subject()))
                .chain(() -> outbox.append(fact));
    }

    private static SittingItem line(SeenSitting seen, int number) {
        return seen.agenda().stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }
}
