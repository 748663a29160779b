package org.familysupport.referral.deadlines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.referral.DeadlineRuleId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;

/** The stored rules about terms. */
@ApplicationScoped
class DeadlineRules {
    private static final String PAGE = """
            from DeadlineRuleRecord r
            where (:timer = '' or r.timer = :timer) and (:category = '' or r.category = :category)
              and (:anyForce = true or r.inForce = :inForce) and r.id > :last
            order by r.id
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Store store;

    DeadlineRules(Store store) {
        this.store = store;
    }

    Uni<DeadlineRuleRecord> require(DeadlineRuleId id) {
        return store.with(session -> session.find(DeadlineRuleRecord.class, id.value()))
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    Uni<Void> add(DeadlineRuleRecord rule) {
        return store.add(rule);
    }

    /** In the order in which they were entered, those that ship with the system first. */
    Uni<Page<DeadlineRuleRecord>> page(DeadlineRuleFilter filter, PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, DeadlineRuleRecord.class)
                        .setParameter("timer", Objects.requireNonNullElse(filter.timer(), ""))
                        .setParameter("category", Objects.requireNonNullElse(filter.category(), ""))
                        .setParameter("anyForce", filter.inForce() == null)
                        .setParameter("inForce", Boolean.TRUE.equals(filter.inForce()))
                        .setParameter("last", after == null ? BEFORE_ALL : UUID.fromString(after.part(0)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.uuid())));
    }
}
