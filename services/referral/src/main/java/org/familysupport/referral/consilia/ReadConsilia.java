package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.referral.ConsiliumId;
import org.familysupport.events.referral.SittingId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Reads consilia and their sittings, each from the caller's seat, and notes the read. */
@ApplicationScoped
public class ReadConsilia {
    private final Transactions transactions;
    private final Consilia consilia;
    private final Sittings sittings;
    private final Audit audit;
    private final RegionCalendar calendar;

    ReadConsilia(
            Transactions transactions, Consilia consilia, Sittings sittings, Audit audit, RegionCalendar calendar) {
        this.transactions = transactions;
        this.consilia = consilia;
        this.sittings = sittings;
        this.audit = audit;
        this.calendar = calendar;
    }

    /** One consilium; 404 also for who has no seat in it, 403 for who does not work with families. */
    public Uni<SeenConsilium> one(ConsiliumId id, Caller caller) {
        return transactions.run(() -> consilia.require(id, calendar.today(), caller)
                .invoke(seen -> ConsiliumPolicy.mayRead(caller).orRefuse())
                .invoke(seen -> audit.note(caller, "consilia.read", id.value())));
    }

    /** A page of the consilia in which the caller has a seat today. */
    public Uni<Page<ConsiliumRow>> page(PageRequest page, Caller caller) {
        ConsiliumPolicy.mayRead(caller).orRefuse();
        return transactions.run(() -> consilia.page(calendar.today(), page, caller)
                .invoke(rows -> audit.noteAsked(caller, "consilia.list", "mine")));
    }

    /** One sitting; 404 also for who has no seat in it, 403 for who does not work with families. */
    public Uni<SeenSitting> sitting(SittingId id, Caller caller) {
        return transactions.run(() -> sittings.require(id, caller)
                .invoke(seen -> ConsiliumPolicy.mayRead(caller).orRefuse())
                .invoke(seen -> audit.note(caller, "sittings.read", id.value(), seen.about())));
    }

    /**
     * A page of the sittings about those for whom the caller is responsible now, whoever planned them.
     *
     * @throws org.familysupport.kernel.refusal.Refused 403 for who does not work with families
     */
    public Uni<Page<SittingRow>> sittingsAboutOwn(@Nullable SittingStatus status, PageRequest page, Caller caller) {
        ConsiliumPolicy.mayRead(caller).orRefuse();
        return transactions.run(() -> sittings.aboutOwn(status, page, caller)
                .invoke(rows -> audit.noteAsked(caller, "sittings.list", "responsible")));
    }

    /** A page of the sittings of a consilium in which the caller has a seat; 404 for who has none today. */
    public Uni<Page<SittingRow>> sittings(
            ConsiliumId id, @Nullable SittingStatus status, PageRequest page, Caller caller) {
        return transactions.run(() -> consilia.require(id, calendar.today(), caller)
                .invoke(seen -> ConsiliumPolicy.mayRead(caller).orRefuse())
                .chain(() -> sittings.page(id, status, page, caller))
                .invoke(rows -> audit.note(caller, "sittings.list", id.value())));
    }
}
