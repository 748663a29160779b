package org.familysupport.reporting.counts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.familysupport.events.Topics;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** Counts over the star. */
@ApplicationScoped
class Counts {
    private final Store store;

    Counts(Store store) {
        this.store = store;
    }

    /** The answer to a question, by one statement. */
    Uni<Count> answer(CountQuestion question) {
        boolean people = question.unit().people();
        Map<String, Object> parameters = parameters(question);
        parameters.put(
                people ? "role" : "unit",
                people ? question.unit().role() : question.unit().code());
        return store.rows(people ? CountStatement.OVER_PEOPLE : CountStatement.OVER_DELIVERIES, parameters)
                .map(rows -> count(question, rows));
    }

    private static Map<String, Object> parameters(CountQuestion question) {
        CountPeriod compared = Objects.requireNonNullElse(question.compared(), question.period());
        CountFilter filter = question.filter();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("scope", question.scope().code());
        parameters.put(
                "grouping", question.groupBy() == null ? "" : question.groupBy().code());
        parameters.put("from", question.period().from());
        parameters.put("to", question.period().to());
        parameters.put("comparedFrom", compared.from());
        parameters.put("comparedTo", compared.to());
        parameters.put("direction", text(filter.direction()));
        parameters.put("organisation", text(filter.organisation()));
        parameters.put("sector", text(filter.sector()));
        parameters.put("territory", text(filter.territory()));
        parameters.put("funding", text(filter.funding()));
        parameters.put("serviceType", text(filter.serviceType()));
        parameters.put("setting", text(filter.setting()));
        parameters.put("channel", text(filter.channel()));
        parameters.put("topic", Topics.DELIVERIES);
        return parameters;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Count count(CountQuestion question, List<Object[]> rows) {
        List<Figure> figures = rows.stream().map(Counts::figure).toList();
        Object[] whole = rows.getFirst();
        AsOf asOf = new AsOf(instant(whole[7]), number(whole[8]));
        return new Count(question, figures.getFirst(), figures.subList(1, figures.size()), asOf);
    }

    private static Figure figure(Object[] row) {
        return new Figure(
                (String) row[0],
                (String) row[1],
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]));
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : null;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
