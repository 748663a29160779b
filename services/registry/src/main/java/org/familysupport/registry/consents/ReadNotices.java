package org.familysupport.registry.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.ConsentNoticeId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads notices; they hold no personal data, so every caller may; reads are noted all the same. */
@ApplicationScoped
public class ReadNotices {
    private final Transactions transactions;
    private final Notices notices;
    private final Audit audit;

    ReadNotices(Transactions transactions, Notices notices, Audit audit) {
        this.transactions = transactions;
        this.notices = notices;
        this.audit = audit;
    }

    /** One version. */
    public Uni<Notice> one(ConsentNoticeId id, Caller caller) {
        return transactions.run(
                () -> notices.require(id).invoke(() -> audit.note(caller, "consent-notices.read", id.value())));
    }

    /** A page by code: the versions in use, or all. */
    public Uni<Page<Notice>> page(boolean current, PageRequest page, Caller caller) {
        return transactions.run(() -> notices.page(current, page)
                .invoke(() -> audit.noteAsked(caller, "consent-notices.list", current ? "current" : "all")));
    }
}
