package org.familysupport.referral.attachments;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.familysupport.events.referral.AttachmentId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.familysupport.referral.referrals.FindReferralParty;
import org.familysupport.referral.referrals.ReferralParty;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Attaches a file to a referral, as it comes: who may is asked before the first byte and once more after the last; between, each
 * piece is a transaction of its own, so no connection waits for a slow sender.
 */
@ApplicationScoped
public class ReceiveAttachment {
    private static final List<Side> BOTH = List.of(Side.SOURCE, Side.TARGET);

    private final Transactions transactions;
    private final Once once;
    private final FindReferralParty parties;
    private final Attachments attachments;
    private final Uploads uploads;
    private final KnownKinds kinds;
    private final AttachmentSettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final Vertx vertx;

    ReceiveAttachment(
            Transactions transactions,
            Once once,
            FindReferralParty parties,
            Attachments attachments,
            Uploads uploads,
            KnownKinds kinds,
            AttachmentSettings settings,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            Vertx vertx) {
        this.transactions = transactions;
        this.once = once;
        this.parties = parties;
        this.attachments = attachments;
        this.uploads = uploads;
        this.kinds = kinds;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * Makes ready for a file.
     *
     * @throws Refused 404 for who does not know the subject by this referral; 403 for who may not write; 409 after its end; 422 for
     *     who stands for several sides and names none
     */
    public Uni<Upload> open(ReferralId referral, @Nullable OrganisationId organisation, FileName name, Caller caller) {
        Upload upload =
                new Upload(this, referral, organisation, name, caller, new ContentKind(kinds, settings.types()));
        return transactions.run(() -> parties.of(referral, caller)
                .invoke(party -> writer(party, organisation))
                .chain(upload::begun));
    }

    Uni<Void> begin(AttachmentId id) {
        return uploads.begin(id, clock.instant());
    }

    Uni<Void> keep(AttachmentId id, int number, byte[] piece) {
        return transactions.run(() ->
                uploads.keep(id, number, piece).invoke(this::mustBeWaitedFor).replaceWithVoid());
    }

    Uni<Void> abandon(AttachmentId id) {
        return transactions.run(() -> uploads.abandon(id));
    }

    /** Apart from the call that has ended, whose last transaction may still run. */
    Uni<Void> forget(AttachmentId id) {
        return FreshContext.run(vertx, () -> abandon(id));
    }

    /**
     * Attaches it once per attempt; what came by a repeat is let go.
     *
     * @throws Refused besides, 422 for a name that says another kind, and when there are many already
     */
    Uni<Answered<Attachment>> complete(Attempt attempt, ReferralId referral, ReceivedFile file, Caller caller) {
        return once.answer(
                        attempt,
                        () -> parties.held(referral, caller).chain(party -> attach(party, file)),
                        again -> parties.of(referral, caller)
                                .invoke(ReferralParty::mustReadNames)
                                .chain(party -> attachments.require(party, new AttachmentId(again))))
                .call(answered -> answered.value().id().equals(file.id())
                        ? Uni.createFrom().voidItem()
                        : abandon(file.id()));
    }

    private Uni<Answered<Attachment>> attach(ReferralParty party, ReceivedFile file) {
        Seat seat = writer(party, file.organisation());
        if (!kinds.fits(file.mediaType(), file.name())) {
            throw Refused.because("header/Content-Disposition", AttachmentRule.ANOTHER_KIND);
        }
        Attachment attachment = new Attachment(
                file.id(),
                1,
                party.referral(),
                AttachmentState.ATTACHED,
                seat.organisation(),
                seat.side() == Side.SOURCE,
                file.name().value(),
                file.mediaType(),
                file.bytes(),
                file.pieces(),
                file.sha256(),
                party.now(),
                null);
        return attachments
                .count(party.referral())
                .invoke(this::mustHaveRoom)
                .chain(() -> uploads.end(file.id()))
                .invoke(this::mustBeWaitedFor)
                .chain(() -> attachments.add(attachment))
                .chain(() -> outbox.append(attachment.added(party.subject(), party.source())))
                .invoke(() ->
                        audit.note(party.caller(), "attachments.add", file.id().value(), List.of(party.subject())))
                .map(done -> new Answered<>(attachment, Answer.created(file.id().value(), attachment.version())));
    }

    private static Seat writer(ReferralParty party, @Nullable OrganisationId organisation) {
        return party.mustReadNames().writing(BOTH, organisation);
    }

    private void mustHaveRoom(long count) {
        if (count >= settings.most()) {
            throw Refused.because("", GeneralRule.TOO_MANY);
        }
    }

    /** It took longer than any may, and was dropped. */
    private void mustBeWaitedFor(boolean waitedFor) {
        if (!waitedFor) {
            throw new Refused(GeneralProblem.UNAVAILABLE);
        }
    }
}
