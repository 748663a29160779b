package org.familysupport.registry.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.events.registry.ConsentNoticeId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** The stored notices. */
@ApplicationScoped
class Notices {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String PAGE = """
            from Notice n
            where (:current = false or n.supersededBy is null)
              and (n.code > :code or (n.code = :code and n.id > :id))
            order by n.code, n.id
            """;

    private final Store store;

    Notices(Store store) {
        this.store = store;
    }

    Uni<Notice> require(ConsentNoticeId id) {
        return store.with(session -> session.find(Notice.class, id.value()))
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    /** The version that is to be superseded; null where none is or it is not there. */
    Uni<@Nullable Notice> former(@Nullable ConsentNoticeId id) {
        return id == null ? Uni.createFrom().nullItem() : store.with(session -> session.find(Notice.class, id.value()));
    }

    Uni<Void> add(Notice notice) {
        return store.add(notice);
    }

    /** A page by code, of the versions in use or of all. */
    Uni<Page<Notice>> page(boolean current, PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, Notice.class)
                        .setParameter("current", current)
                        .setParameter("code", after == null ? "" : after.part(0))
                        .setParameter("id", after == null ? FIRST : UUID.fromString(after.part(1)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.code(), last.uuid())));
    }
}
