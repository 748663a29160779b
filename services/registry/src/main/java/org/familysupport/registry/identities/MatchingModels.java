package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.MatchingModelId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;

/** The stored models of the matcher, and samples of people to estimate others from. */
@ApplicationScoped
class MatchingModels {
    private static final String PAGE = "from MatchingModel m where m.number < :before order by m.number desc";
    private static final String ONE = "from MatchingModel m where m.id = :id";
    private static final String ACTIVE = "from MatchingModel m where m.active = true";
    private static final String NEXT_NUMBER = "select coalesce(max(m.number), 0) + 1 from matching_models m";

    private static final String SAMPLE = """
            select drawn.id, cast(likeness_of(drawn.id) as text)
            from (select p.id from people p order by random() limit cast(:many as integer)) as drawn
            """;

    /** Pairs that wait are scored by the new model, and who is in one of them is compared with all others. */
    private static final String COMPARE_ANEW = """
            insert into identity_work (person_id)
            select p.one from identity_pairs p where p.status = 'open'
            union
            select p.other from identity_pairs p where p.status = 'open'
            on conflict do nothing
            """;

    private final Store store;

    MatchingModels(Store store) {
        this.store = store;
    }

    /** A page of them, the latest first. */
    Uni<Page<MatchingModel>> page(PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, MatchingModel.class)
                        .setParameter("before", after == null ? Integer.MAX_VALUE : Integer.parseInt(after.part(0)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.number())));
    }

    /** One; 404 for none. */
    Uni<MatchingModel> require(MatchingModelId id) {
        return store.with(session -> session.createSelectionQuery(ONE, MatchingModel.class)
                        .setParameter("id", id.value())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    /** The one by which pairs are weighed. */
    Uni<MatchingModel> active() {
        return store.with(session ->
                session.createSelectionQuery(ACTIVE, MatchingModel.class).getSingleResult());
    }

    Uni<Integer> nextNumber() {
        return store.column(NEXT_NUMBER, Integer.class, Map.of()).map(List::getFirst);
    }

    /** People drawn at random. */
    Uni<List<Sketch>> sample(int many) {
        return store.rows(SAMPLE, Map.of("many", many))
                .map(rows -> rows.stream()
                        .map(row -> Sketch.of((UUID) row[0], Likeness.read((String) row[1])))
                        .toList());
    }

    Uni<Void> add(MatchingModel model) {
        return store.add(model);
    }

    Uni<Void> compareAnew() {
        return store.execute(COMPARE_ANEW, Map.of()).replaceWithVoid();
    }
}
