package org.familysupport.referral.attachments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.familysupport.events.referral.AttachmentId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.referral.handovers.Side;
import org.familysupport.referral.referrals.FindReferralParty;
import org.familysupport.referral.referrals.ReferralParty;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Takes a file back. */
@ApplicationScoped
public class WithdrawAttachment {
    private final Once once;
    private final FindReferralParty parties;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Audit audit;

    WithdrawAttachment(Once once, FindReferralParty parties, Attachments attachments, Outbox outbox, Audit audit) {
        this.once = once;
        this.parties = parties;
        this.attachments = attachments;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Takes it back once per attempt: before anybody has accepted it is deleted, else kept under lock. What the source's side has
     * attached is taken back by who leads that side now, and by nobody who has handed the subject over.
     *
     * @throws Refused 404 for who may not read it, 403 for who does not write for the side that attached it, 412 when it has changed,
     *     409 when it was taken back before, or the referral has ended
     */
    public Uni<Answered<Attachment>> withdraw(
            Attempt attempt, ReferralId referral, AttachmentId id, Version seen, Caller caller) {
        return once.answer(
                attempt,
                () -> parties.held(referral, caller)
                        .invoke(ReferralParty::mustReadNames)
                        .chain(party -> attachments
                                .require(party, id)
                                .invoke(found -> mustBeOfItsSide(party, found))
                                .chain(found -> takeBack(party, found, seen))),
                again -> parties.of(referral, caller)
                        .invoke(ReferralParty::mustReadNames)
                        .chain(party -> attachments.require(party, id)));
    }

    private Uni<Answered<Attachment>> takeBack(ReferralParty party, Attachment found, Version seen) {
        seen.mustBe(found.version());
        if (found.state() != AttachmentState.ATTACHED) {
            throw new Refused(
                    GeneralProblem.STATE_CONFLICT,
                    Map.of("currentState", found.state().code(), "allowedActs", List.of()));
        }
        Attachment after = found.takenBack(party.target() != null, party.now());
        return attachments
                .takeBack(after)
                .chain(() -> outbox.append(after.withdrawn(party.subject(), party.source(), party.now())))
                .invoke(() -> audit.note(
                        party.caller(), "attachments.withdraw", found.id().value(), List.of(party.subject())))
                .map(done -> new Answered<>(after, Answer.done(found.id().value(), after.version())));
    }

    private static void mustBeOfItsSide(ReferralParty party, Attachment found) {
        if (found.state() == AttachmentState.DELETED) {
            throw Refused.notFound();
        }
        if (found.bySource()) {
            party.writing(List.of(Side.SOURCE), null);
        } else {
            party.writing(List.of(Side.TARGET), found.uploader());
        }
    }
}
