package org.familysupport.registry.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;
import org.familysupport.security.policy.RoleScope;
import org.jspecify.annotations.Nullable;

/** Reads consents, each with the caller's right to know its subject, and notes the read. */
@ApplicationScoped
public class ReadConsents {
    private static final String DATA_CLASS = "family";

    private final Transactions transactions;
    private final Consents consents;
    private final RegionCalendar calendar;
    private final Audit audit;

    ReadConsents(Transactions transactions, Consents consents, RegionCalendar calendar, Audit audit) {
        this.transactions = transactions;
        this.consents = consents;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** One consent, with what else its recipients may know; 403 for a role that needs none, 404 also for who may not know its subject. */
    public Uni<SeenConsent> one(ConsentId id, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> consents.require(id, caller)
                .invoke(seen -> ConsentPolicy.mayRead(seen.access()).orRefuse())
                .invoke(seen -> audit.note(
                        caller,
                        "consents.read",
                        SubjectRef.person(seen.consent().subject().value())))
                .chain(consents::inFull));
    }

    /** A page of a person's consents, the latest first; 403 for a role that needs none, empty for who may not know the person. */
    public Uni<Page<SeenConsent>> page(PersonId subject, @Nullable String status, PageRequest page, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> consents.page(subject, status, calendar.today(), page, caller)
                .invoke(rows -> audit.note(caller, "consents.list", SubjectRef.person(subject.value()))));
    }

    /** A page of consents that a caller who answers for their subjects has to ask for anew within some months. */
    public Uni<Page<Renewal>> renewals(int withinMonths, PageRequest page, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return transactions.run(() -> consents.renewals(calendar.today().plusMonths(withinMonths), page, caller)
                .invoke(rows -> rows.items()
                        .forEach(row -> audit.note(caller, "consents.renewals", SubjectRef.person(row.subject())))));
    }
}
