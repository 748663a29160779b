package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.RoleScope;
import org.jspecify.annotations.Nullable;

/** Reads referrals, each from the seats of the caller, and notes the read. */
@ApplicationScoped
public class ReadReferrals {
    /** Of what referrals tell. */
    static final String DATA_CLASS = "services";

    private final Transactions transactions;
    private final Referrals referrals;
    private final ReferralBoxes boxes;
    private final Outputs outputs;
    private final NoteReceipts receipts;
    private final Audit audit;

    ReadReferrals(
            Transactions transactions,
            Referrals referrals,
            ReferralBoxes boxes,
            Outputs outputs,
            NoteReceipts receipts,
            Audit audit) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.boxes = boxes;
        this.outputs = outputs;
        this.receipts = receipts;
        this.audit = audit;
    }

    /** One referral; 403 for a role that needs none, 404 also for who is on no side of it. */
    public Uni<SeenReferral> one(ReferralId id, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> require(id, caller).invoke(seen -> noteRead(seen, caller)));
    }

    /**
     * One referral, also for who is on no side of it and may yet do something with it: what is shown of it then is not about
     * whom it is. 403 for a role that needs none, 404 for anybody else, and for whom it stood open to once another has it.
     */
    public Uni<SeenReferral> look(ReferralId id, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> requireOpen(id, caller).invoke(seen -> {
            if (seen.gone()) {
                throw Refused.notFound();
            }
            noteRead(seen, caller);
        }));
    }

    private void noteRead(SeenReferral seen, Caller caller) {
        receipts.opened(seen);
        audit.note(caller, "referrals.read", seen.referral().subject());
    }

    /** A page of what the caller was asked. */
    public Uni<Page<ReferralRow>> inbox(ReferralFilter filter, PageRequest page, Caller caller) {
        return box(Side.TARGET, filter, page, caller);
    }

    /** A page of what the caller asked or has taken over with the responsibility, as long as it leads that. */
    public Uni<Page<ReferralRow>> sent(ReferralFilter filter, PageRequest page, Caller caller) {
        return box(Side.SOURCE, filter, page, caller);
    }

    /**
     * A page of what stands open to the caller's, and nobody has claimed; of all statuses when none is wanted. About whom it is
     * cannot be asked here: it would be known by the answer.
     *
     * @throws Refused 403 for who does not work with families
     */
    public Uni<Page<ReferralRow>> pool(@Nullable ReferralStatus status, PageRequest page, Caller caller) {
        Decision.only(ReferralPolicy.looksIntoPools(caller)).orRefuse();
        return box(Side.POOL, new ReferralFilter(status, null), page, caller);
    }

    /**
     * All referrals that come from one another with this one, as far as the caller is the source of them or has taken over the
     * responsibility; the first first.
     *
     * @throws Refused 404 for who is on no side of it, 403 for who is not on the source's
     */
    public Uni<List<ReferralRow>> chain(ReferralId id, Caller caller) {
        return transactions.run(() -> referrals
                .requireWithoutOutputs(id, caller)
                .invoke(seen -> Decision.only(seen.asSource()).orRefuse())
                .chain(seen -> boxes.chain(id, caller)
                        .invoke(() -> audit.note(
                                caller, "referrals.chain", seen.referral().subject()))));
    }

    private Uni<Page<ReferralRow>> box(Side side, ReferralFilter filter, PageRequest page, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> boxes.page(side, filter, page, caller)
                .invoke(rows -> rows.items().forEach(row -> audit.note(caller, "referrals.list", row.subject()))));
    }

    /** One referral with its outputs where the caller may see them, with the open transaction; 404 as for {@link #one}. */
    Uni<SeenReferral> require(ReferralId id, Caller caller) {
        return referrals.requireWithoutOutputs(id, caller).chain(seen -> withOutputs(seen, caller));
    }

    /** The same, also for who is on no side of it and may yet do something with it. */
    Uni<SeenReferral> requireOpen(ReferralId id, Caller caller) {
        return referrals.requireOpen(id, caller).chain(seen -> withOutputs(seen, caller));
    }

    private Uni<SeenReferral> withOutputs(SeenReferral seen, Caller caller) {
        OrganisationId target = seen.referral().target();
        return !seen.asSource() || target == null
                ? Uni.createFrom().item(seen)
                : outputs.latest(seen.referral().id(), target, caller).map(seen::with);
    }
}
