package org.familysupport.referral.needs;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.referral.NeedId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;

/** The stored needs. */
@ApplicationScoped
class Needs {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String ONE = "from Need n where n.id = :id and n.referral = :referral";
    private static final String PAGE = "from Need n where n.referral = :referral and n.id > :after order by n.id";
    private static final String COUNT = "select count(*) from Need n where n.referral = :referral";

    private final Store store;

    Needs(Store store) {
        this.store = store;
    }

    Uni<Void> add(Need need) {
        return store.add(need);
    }

    /** One of a referral; 404 else, also for one of another. */
    Uni<Need> require(ReferralId referral, NeedId id) {
        return store.with(session -> session.createSelectionQuery(ONE, Need.class)
                        .setParameter("id", id.value())
                        .setParameter("referral", referral.value())
                        .getResultList())
                .map(found -> found.stream().findFirst().orElseThrow(Refused::notFound));
    }

    /** A page of a referral's, in the order in which they were named. */
    Uni<Page<Need>> page(ReferralId referral, PageRequest page) {
        Cursor after = page.after();
        return store.<List<Need>>with(session -> session.createSelectionQuery(PAGE, Need.class)
                        .setParameter("referral", referral.value())
                        .setParameter("after", after == null ? BEFORE_ALL : UUID.fromString(after.part(0)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(needs -> Page.of(needs, page, last -> Cursor.of(last.uuid())));
    }

    /** How many a referral names. */
    Uni<Long> count(ReferralId referral) {
        return store.with(session -> session.createSelectionQuery(COUNT, Long.class)
                .setParameter("referral", referral.value())
                .getSingleResult());
    }
}
