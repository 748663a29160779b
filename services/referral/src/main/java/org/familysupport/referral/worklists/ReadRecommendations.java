package org.familysupport.referral.worklists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads which recommendations of check-ups nobody has begun, and notes the read. */
@ApplicationScoped
public class ReadRecommendations {
    private final Transactions transactions;
    private final RecommendationsDue recommendations;
    private final RegionCalendar calendar;
    private final Audit audit;

    ReadRecommendations(
            Transactions transactions, RecommendationsDue recommendations, RegionCalendar calendar, Audit audit) {
        this.transactions = transactions;
        this.recommendations = recommendations;
        this.calendar = calendar;
        this.audit = audit;
    }

    /**
     * A page of them.
     *
     * @throws Refused 403 for who does not work with families
     */
    public Uni<Page<RecommendationDue>> page(PageRequest page, Caller caller) {
        WorklistPolicy.mayLook(caller).orRefuse();
        return transactions.run(() -> recommendations
                .page(calendar.today(), page, caller)
                .invoke(found -> found.items()
                        .forEach(each -> audit.note(caller, "worklists.recommendations", each.subject()))));
    }
}
