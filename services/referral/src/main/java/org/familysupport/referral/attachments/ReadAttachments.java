package org.familysupport.referral.attachments;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.referral.AttachmentId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.referrals.FindReferralParty;
import org.familysupport.referral.referrals.ReferralParty;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Reads the files of a referral; 404 for a receiver before it accepts and after its tail, as for who is on no side. Who has handed the
 * family over reads its own and those of receivers: by others it would learn where the family has gone.
 */
@ApplicationScoped
public class ReadAttachments {
    private final Transactions transactions;
    private final FindReferralParty parties;
    private final Attachments attachments;
    private final Audit audit;

    ReadAttachments(Transactions transactions, FindReferralParty parties, Attachments attachments, Audit audit) {
        this.transactions = transactions;
        this.parties = parties;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** A page, in the order in which they were attached. */
    public Uni<Page<Attachment>> page(ReferralId referral, PageRequest page, Caller caller) {
        return transactions.run(() -> party(referral, caller)
                .invoke(party -> audit.note(caller, "attachments.list", referral.value(), List.of(party.subject())))
                .chain(party -> attachments.page(party, page)));
    }

    /** What is known of one. */
    public Uni<Attachment> one(ReferralId referral, AttachmentId id, Caller caller) {
        return transactions.run(() -> find("attachments.read", referral, id, caller));
    }

    /**
     * One with its content; that it was read is noted before the first byte goes out.
     *
     * @throws Refused besides, 410 for one that was withdrawn
     */
    public Uni<AttachmentContent> content(ReferralId referral, AttachmentId id, Caller caller) {
        return transactions.run(() -> find("attachments.download", referral, id, caller)
                .invoke(ReadAttachments::mustBeThere)
                .map(found -> new AttachmentContent(found, pieces(found))));
    }

    private Multi<byte[]> pieces(Attachment attachment) {
        return Multi.createFrom()
                .range(0, attachment.pieces())
                .onItem()
                .transformToUniAndConcatenate(
                        number -> transactions.run(() -> attachments.piece(attachment.id(), number)));
    }

    private Uni<Attachment> find(String action, ReferralId referral, AttachmentId id, Caller caller) {
        return party(referral, caller)
                .invoke(party -> audit.note(caller, action, id.value(), List.of(party.subject())))
                .chain(party -> attachments.require(party, id))
                .invoke(found -> {
                    if (found.state() == AttachmentState.DELETED) {
                        throw Refused.notFound();
                    }
                });
    }

    private static void mustBeThere(Attachment attachment) {
        if (attachment.state() == AttachmentState.WITHDRAWN) {
            throw AttachmentProblem.ATTACHMENT_WITHDRAWN.refused();
        }
    }

    private Uni<ReferralParty> party(ReferralId referral, Caller caller) {
        return parties.of(referral, caller).map(ReferralParty::mustReadNames);
    }
}
