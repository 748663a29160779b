package org.familysupport.referral.signals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.referral.SignalId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads signals and counts them, and notes the read. */
@ApplicationScoped
public class ReadSignals {
    private final Transactions transactions;
    private final Signals signals;
    private final SignalPages pages;
    private final Audit audit;
    private final InstantSource clock;

    ReadSignals(Transactions transactions, Signals signals, SignalPages pages, Audit audit, InstantSource clock) {
        this.transactions = transactions;
        this.signals = signals;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    /** One signal; 404 also for who is no party to it, 403 for who does not work with families. */
    public Uni<SeenSignal> one(SignalId id, Caller caller) {
        return transactions.run(() -> signals.require(id, caller)
                .invoke(seen -> SignalPolicy.mayRead(caller).orRefuse())
                .invoke(seen -> audit.note(
                        caller,
                        "signals.read",
                        id.value(),
                        seen.about(),
                        seen.signal().restricted())));
    }

    /** A page of what the caller handles or passed on, the newest first; 403 for who does not work with families. */
    public Uni<Page<SignalRow>> page(SignalFilter filter, PageRequest page, Caller caller) {
        SignalPolicy.mayRead(caller).orRefuse();
        return transactions.run(() -> pages.page(filter, clock.instant(), page, caller)
                .invoke(rows -> audit.noteAsked(caller, "signals.list", filter.sent() ? "box=sent" : "box=inbox")));
    }

    /** How many came from a day to a day, both included; 403 for who does not work with families, 422 for an end before the beginning. */
    public Uni<List<CountRow>> counts(LocalDate from, LocalDate to, Caller caller) {
        SignalPolicy.mayRead(caller).orRefuse();
        new Violations()
                .unless(!to.isBefore(from), "query/to", GeneralRule.DATE_ORDER)
                .orRefuse();
        return transactions.run(() -> pages.counts(from, to, caller)
                .invoke(rows -> audit.noteAsked(caller, "signals.count", "from=" + from + " to=" + to)));
    }
}
