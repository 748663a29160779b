package org.familysupport.referral.carers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.referral.CarerCourseId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The stored courses. */
@ApplicationScoped
class CarerCourses {
    private static final String STANDS_FOR = "select stands_for(:organisation, :below, :by)";

    private static final String PAGE = """
            from CarerCourse c
            where (:any = true or c.organisation = :organisation) and c.id < :last
            order by c.id desc
            """;

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Store store;

    CarerCourses(Store store) {
        this.store = store;
    }

    /** Whether a caller stands for who is to hold a course. */
    Uni<Boolean> standsFor(OrganisationId by, Caller caller) {
        return store.column(
                        STANDS_FOR,
                        Boolean.class,
                        Map.of(
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "by", by.value()))
                .map(List::getFirst);
    }

    Uni<CarerCourse> require(CarerCourseId id) {
        return find(id).onItem().ifNull().failWith(Refused::notFound);
    }

    Uni<@Nullable CarerCourse> find(CarerCourseId id) {
        return store.with(session -> session.find(CarerCourse.class, id.value()));
    }

    Uni<Void> add(CarerCourse course) {
        return store.add(course);
    }

    /** The newest first. */
    Uni<Page<CarerCourse>> page(@Nullable UUID organisation, PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, CarerCourse.class)
                        .setParameter("any", organisation == null)
                        .setParameter("organisation", organisation == null ? AFTER_ALL : organisation)
                        .setParameter("last", after == null ? AFTER_ALL : UUID.fromString(after.part(0)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.uuid())));
    }
}
