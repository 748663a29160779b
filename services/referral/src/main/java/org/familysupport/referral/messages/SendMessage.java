package org.familysupport.referral.messages;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.referral.MessageId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.familysupport.referral.referrals.FindReferralParty;
import org.familysupport.referral.referrals.ReferralParty;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Writes to the other side of a referral. */
@ApplicationScoped
public class SendMessage {
    private static final List<Side> BOTH = List.of(Side.SOURCE, Side.TARGET);

    private final Once once;
    private final FindReferralParty parties;
    private final Messages messages;
    private final Outbox outbox;
    private final Audit audit;

    SendMessage(Once once, FindReferralParty parties, Messages messages, Outbox outbox, Audit audit) {
        this.once = once;
        this.parties = parties;
        this.messages = messages;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Sends it once per attempt.
     *
     * @throws Refused 404 for who is on no side of the referral or knows it no longer; 403 for who may not write; 409 after
     *     its end; 422 for a receiver that is not asked, for one who is and names another, and for who stands for several sides and names none
     */
    public Uni<Answered<Message>> send(Attempt attempt, ReferralId referral, MessageDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> parties.held(referral, caller).chain(party -> write(party, draft)),
                again -> parties.of(referral, caller)
                        .chain(party -> messages.one(party.mustRead(), new MessageId(again))));
    }

    private Uni<Answered<Message>> write(ReferralParty party, MessageDraft draft) {
        Seat seat = party.mustRead().writing(BOTH, draft.organisation());
        Message message = new Message(
                MessageId.next(),
                party.referral(),
                seat.organisation(),
                seat.side() == Side.SOURCE,
                seat.side() == Side.SOURCE
                        ? receiver(party, draft.receiver())
                        : ofItself(seat.organisation(), draft.receiver()),
                draft.text(),
                party.target() == null,
                party.now());
        return messages.add(message)
                .chain(() -> outbox.append(message.sent(party.subject(), party.source())))
                .invoke(() ->
                        audit.note(party.caller(), "messages.send", message.id().value(), List.of(party.subject())))
                .map(done -> new Answered<>(message, Answer.created(message.id().value(), 1)));
    }

    /** A receiver writes to the source, about its own task: it names nobody else. */
    private static OrganisationId ofItself(OrganisationId itself, @Nullable OrganisationId named) {
        if (named != null && !named.equals(itself)) {
            throw Refused.because("/receiver", GeneralRule.NOT_ALLOWED);
        }
        return itself;
    }

    /** To whom a source writes: whom it names, else who has it or is asked alone; all where several are asked. */
    private static @Nullable OrganisationId receiver(ReferralParty party, @Nullable OrganisationId named) {
        List<OrganisationId> involved = party.involved();
        if (named != null && !involved.contains(named)) {
            throw Refused.because("/receiver", GeneralRule.UNKNOWN_REFERENCE);
        }
        return named == null && involved.size() == 1 ? involved.getFirst() : named;
    }
}
