package org.familysupport.referral.messages;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.referral.MessageId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.referrals.FindReferralParty;
import org.familysupport.referral.referrals.ReferralParty;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;

/** Reads what was written, and keeps how far an organisation has read; 404 for who knows the referral no longer. */
@ApplicationScoped
public class ReadMessages {
    private final Transactions transactions;
    private final Once once;
    private final FindReferralParty parties;
    private final Messages messages;
    private final Audit audit;

    ReadMessages(Transactions transactions, Once once, FindReferralParty parties, Messages messages, Audit audit) {
        this.transactions = transactions;
        this.once = once;
        this.parties = parties;
        this.messages = messages;
        this.audit = audit;
    }

    /** A page, the newest first. */
    public Uni<Page<Message>> page(ReferralId referral, PageRequest page, Caller caller) {
        return transactions.run(() -> party(referral, caller)
                .invoke(party -> note("messages.list", party))
                .chain(party -> messages.page(party, page)));
    }

    /** One of those that the caller may see; 404 else. */
    public Uni<Message> one(ReferralId referral, MessageId id, Caller caller) {
        return transactions.run(() -> party(referral, caller)
                .invoke(party -> audit.note(caller, "messages.read", id.value(), List.of(party.subject())))
                .chain(party -> messages.one(party, id)));
    }

    /** How far the caller's organisation has read. */
    public Uni<Reading> reading(ReferralId referral, Caller caller) {
        return transactions.run(() -> party(referral, caller)
                .invoke(party -> note("messages.reading", party))
                .chain(messages::reading));
    }

    /**
     * Notes that the caller's organisation has read all up to this message, once per attempt; an earlier one changes nothing.
     *
     * @throws Refused besides, 403 for who does not work with families, 422 for a message that the caller may not see
     */
    public Uni<Answered<Reading>> read(Attempt attempt, ReferralId referral, MessageId upTo, Caller caller) {
        return once.answer(
                attempt,
                () -> party(referral, caller)
                        .invoke(party -> FamilyWorkers.only(caller).orRefuse())
                        .call(party -> messages.readUpTo(party, upTo).invoke(ReadMessages::mustBeThere))
                        .invoke(party -> note("messages.mark-read", party))
                        .chain(messages::reading)
                        .map(reading -> new Answered<>(reading, Answer.created(upTo.value(), 1))),
                again -> party(referral, caller).chain(messages::reading));
    }

    private Uni<ReferralParty> party(ReferralId referral, Caller caller) {
        return parties.of(referral, caller).map(ReferralParty::mustRead);
    }

    private static void mustBeThere(boolean found) {
        if (!found) {
            throw Refused.because("/message", GeneralRule.UNKNOWN_REFERENCE);
        }
    }

    private void note(String action, ReferralParty party) {
        audit.note(party.caller(), action, party.referral().value(), List.of(party.subject()));
    }
}
