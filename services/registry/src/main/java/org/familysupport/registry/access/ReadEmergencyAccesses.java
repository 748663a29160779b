package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.EmergencyAccessId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads emergency accesses, for who opened them, who reviews them, and auditors. */
@ApplicationScoped
public class ReadEmergencyAccesses {
    private final Transactions transactions;
    private final EmergencyAccesses accesses;
    private final RegionCalendar calendar;
    private final Audit audit;

    ReadEmergencyAccesses(Transactions transactions, EmergencyAccesses accesses, RegionCalendar calendar, Audit audit) {
        this.transactions = transactions;
        this.accesses = accesses;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** One; 404 for who neither opened nor reviews it, 403 for who could not. */
    public Uni<EmergencyAccess> one(EmergencyAccessId id, Caller caller) {
        EmergencyPolicy.mayRead(caller).orRefuse();
        return transactions.run(() -> accesses.require(id, caller)
                .invoke(access -> audit.note(caller, "access.read-emergency", access.subject())));
    }

    /** A page of those that the caller's organisation reviews or opened, or of all for an auditor; newest first. */
    public Uni<Page<EmergencyAccess>> page(EmergencyFilter filter, PageRequest page, Caller caller) {
        EmergencyPolicy.mayRead(caller).orRefuse();
        return transactions.run(() -> accesses.page(filter, calendar.today(), page, caller)
                .invoke(rows -> rows.items()
                        .forEach(access -> audit.note(caller, "access.list-emergencies", access.subject()))));
    }
}
