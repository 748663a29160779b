package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads instruments; they hold nobody's data, so every caller may know by what scores came about. */
@ApplicationScoped
public class ReadInstruments {
    private final Transactions transactions;
    private final Instruments instruments;
    private final Audit audit;

    ReadInstruments(Transactions transactions, Instruments instruments, Audit audit) {
        this.transactions = transactions;
        this.instruments = instruments;
        this.audit = audit;
    }

    /**
     * One version.
     *
     * @throws Refused 404 for no such version
     */
    public Uni<Instrument> one(InstrumentId id, Caller caller) {
        return transactions.run(
                () -> instruments.require(id).invoke(() -> audit.note(caller, "instruments.read", id.value())));
    }

    /** A page of them, in the order in which they were published. */
    public Uni<Page<Instrument>> page(InstrumentFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> instruments
                .page(filter, page)
                .invoke(() -> audit.noteAsked(
                        caller, "instruments.list", "code=" + filter.code() + " kind=" + filter.kind())));
    }
}
