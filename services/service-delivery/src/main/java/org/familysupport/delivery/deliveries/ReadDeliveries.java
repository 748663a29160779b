package org.familysupport.delivery.deliveries;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.RoleScope;

/** Reads deliveries, each with the caller's right to know, and notes the read. */
@ApplicationScoped
public class ReadDeliveries {
    private static final String DATA_CLASS = "schedule";

    private final Transactions transactions;
    private final Deliveries deliveries;
    private final DeliveryPages pages;
    private final Audit audit;

    ReadDeliveries(Transactions transactions, Deliveries deliveries, DeliveryPages pages, Audit audit) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.pages = pages;
        this.audit = audit;
    }

    /** One delivery; 403 for a role that needs none, 404 also for who may not know. */
    public Uni<SeenDelivery> one(DeliveryId id, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> deliveries
                .require(id, caller)
                .invoke(seen -> audit.note(
                        caller, "deliveries.read", id.value(), DeliverySubjects.of(seen.family(), seen.recipients()))));
    }

    /** A page of those the caller may know, latest day first; 403 for a role that needs none. */
    public Uni<Page<DeliveryRow>> page(DeliveryFilter filter, PageRequest page, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> pages.page(filter, page, caller)
                .invoke(rows -> rows.items()
                        .forEach(row -> audit.note(
                                caller,
                                "deliveries.list",
                                row.id(),
                                DeliverySubjects.of(row.family(), row.recipients())))));
    }
}
