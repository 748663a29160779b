package org.familysupport.referral.signals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.referral.HotLineCallId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Reads calls to the hot line and counts them, and notes the read; all of it for who works with families alone. */
@ApplicationScoped
public class ReadCalls {
    private final Transactions transactions;
    private final HotLineCalls calls;
    private final Audit audit;

    ReadCalls(Transactions transactions, HotLineCalls calls, Audit audit) {
        this.transactions = transactions;
        this.calls = calls;
        this.audit = audit;
    }

    /** One call; 404 also for whose hot line it is not. */
    public Uni<SeenCall> one(HotLineCallId id, Caller caller) {
        return transactions.run(() -> calls.require(id, caller)
                .invoke(seen -> SignalPolicy.mayRead(caller).orRefuse())
                .invoke(seen -> audit.note(
                        caller,
                        "hot-line-calls.read",
                        id.value(),
                        seen.about(),
                        seen.call().restricted())));
    }

    /** A page of the calls taken, the newest first. */
    public Uni<Page<HotLineCallRow>> page(
            @Nullable String topic, @Nullable String urgency, PageRequest page, Caller caller) {
        SignalPolicy.mayRead(caller).orRefuse();
        return transactions.run(() -> calls.page(topic, urgency, page, caller)
                .invoke(rows -> audit.noteAsked(caller, "hot-line-calls.list", "topic=" + topic)));
    }

    /** How many were taken from a day to a day, both included. */
    public Uni<List<CountRow>> counts(LocalDate from, LocalDate to, Caller caller) {
        SignalPolicy.mayRead(caller).orRefuse();
        new Violations()
                .unless(!to.isBefore(from), "query/to", GeneralRule.DATE_ORDER)
                .orRefuse();
        return transactions.run(() -> calls.counts(from, to, caller)
                .invoke(rows -> audit.noteAsked(caller, "hot-line-calls.count", "from=" + from + " to=" + to)));
    }
}
