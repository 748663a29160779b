package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.registry.EmergencyAccessId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.privacy.PersonalText;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Grants;
import org.jspecify.annotations.Nullable;

/** Judges an emergency access afterwards; one that was not justified ends at once. */
@ApplicationScoped
public class ReviewEmergencyAccess {
    private final Once once;
    private final EmergencyAccesses accesses;
    private final Grants grants;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ReviewEmergencyAccess(
            Once once, EmergencyAccesses accesses, Grants grants, Outbox outbox, Audit audit, InstantSource clock) {
        this.once = once;
        this.accesses = accesses;
        this.grants = grants;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Judges it once per attempt.
     *
     * @param note why; must be given for one that was not justified
     * @throws Refused 404 for who may not know of it, 403 for who is no supervisor of the responsible organisation or has
     *     opened it itself, 412 when it has changed, 409 when it is reviewed
     */
    public Uni<Answered<EmergencyAccess>> review(
            Attempt attempt,
            EmergencyAccessId id,
            Version seen,
            String outcome,
            @Nullable PersonalText note,
            Caller caller) {
        return once.answer(
                attempt,
                () -> accesses.require(id, caller)
                        .invoke(access ->
                                EmergencyPolicy.mayReview(access, caller).orRefuse())
                        .invoke(access -> seen.mustBe(access.version()))
                        .call(access -> judge(access, outcome, note, caller))
                        .map(access -> new Answered<>(access, Answer.done(id.value(), seen.number() + 1))),
                again -> accesses.require(id, caller));
    }

    private Uni<Void> judge(EmergencyAccess access, String outcome, @Nullable PersonalText note, Caller caller) {
        boolean unjustified = EmergencyAccess.NOT_JUSTIFIED.equals(outcome);
        if (unjustified && note == null) {
            throw Refused.because("/note", GeneralRule.REQUIRED);
        }
        Instant now = clock.instant();
        return outbox.append(access.review(outcome, note == null ? null : note.reveal(), caller.actor(), now))
                .chain(() -> end(unjustified ? access.cut(now) : null))
                .invoke(() -> audit.note(caller, "access.review-emergency", access.subject()));
    }

    private Uni<Void> end(@Nullable GrantClosed closed) {
        return closed == null
                ? Uni.createFrom().voidItem()
                : grants.apply("registry", List.of(closed)).chain(() -> outbox.append(closed));
    }
}
