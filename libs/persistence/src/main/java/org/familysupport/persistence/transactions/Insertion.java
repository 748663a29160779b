package org.familysupport.persistence.transactions;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * An {@code insert} that runs together with those of other kinds as one statement, for a round trip costs more than the rows.
 * They run side by side, each into a table of its own.
 *
 * @param sql always the same for a kind, and without a {@code with}
 * @param parameters under names that no other kind uses
 */
public record Insertion(String sql, Map<String, ?> parameters) {
    /** Runs all; which kinds come together follows from the use case, so there are few texts. */
    static Uni<Void> all(List<Insertion> insertions, Mutiny.Session session) {
        if (insertions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Mutiny.Query<?> query = session.createNativeQuery(text(insertions));
        insertions.forEach(each -> each.parameters().forEach(query::setParameter));
        return query.executeUpdate().replaceWithVoid();
    }

    private static String text(List<Insertion> insertions) {
        int last = insertions.size() - 1;
        String others = IntStream.range(0, last)
                .mapToObj(number -> "part%d as (%s)"
                        .formatted(number, insertions.get(number).sql()))
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? insertions.get(last).sql()
                : "with " + others + ' ' + insertions.get(last).sql();
    }
}
