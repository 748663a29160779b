package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;

/** The pairs of whom nobody has decided. */
@ApplicationScoped
class OpenPairs {
    /**
     * Open is a pair that is neither linked, be it by others, nor marked: so a link that has ended without a mark brings its pair back, and
     * a mark that was lifted too. A pair with somebody who is hidden from the steward is none.
     */
    private static final String OPEN = """
            canonical_of(p.one) <> canonical_of(p.other)
              and not exists (select 1 from identity_marks m
                              where m.one = p.one and m.other = p.other and m.lifted_at is null)
              and not sealed_from(p.one, cast(:organisation as uuid))
              and not sealed_from(p.other, cast(:organisation as uuid))
            """;

    private static final String COLUMNS = """
            select p.id, p.version, p.one, p.other, p.bits, p.zone, p.safeguard, p.fields, p.reason, p.organisation,
                   p.found_at
            """;

    private static final String PAGE = COLUMNS + """
            from identity_pairs p
            where (:zone = '' or p.zone = :zone)
              and (p.bits < :bits or (p.bits = :bits and p.id > :id))
              and\s""" + OPEN + """
            order by p.bits desc, p.id
            limit :limit
            """;

    private static final String ONE = COLUMNS + """
            , cast(likeness_of(p.one) as text), cast(likeness_of(p.other) as text),
            """ + "(" + OPEN + ")" + """
            from identity_pairs p
            where p.id = :id
              and not sealed_from(p.one, cast(:organisation as uuid))
              and not sealed_from(p.other, cast(:organisation as uuid))
            """;
    private static final String DECIDED = """
            update identity_pairs set status = :status, version = version + 1, decided_at = :at,
                   decided_by_organisation = :organisation, decided_by = :actor
            where id = :id
            """;

    private final Store store;

    OpenPairs(Store store) {
        this.store = store;
    }

    /** A page of them, the likeliest first. */
    Uni<Page<OpenPair>> page(PairFilter filter, PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = Map.of(
                "zone",
                Objects.requireNonNullElse(filter.zone(), ""),
                "bits",
                after == null ? Double.MAX_VALUE : Double.parseDouble(after.part(0)),
                "id",
                after == null ? new UUID(0, 0) : UUID.fromString(after.part(1)),
                "organisation",
                caller.organisation(),
                "limit",
                page.limit());
        return store.rows(PAGE, parameters)
                .map(rows -> rows.stream().map(OpenPairs::pair).toList())
                .map(rows ->
                        Page.of(rows, page, last -> Cursor.of(last.likelihood().bits(), last.id())));
    }

    /** One with both sides; 404 for no such pair, 409 for one that is decided. */
    Uni<SideBySide> require(UUID id, Caller caller) {
        return store.rows(ONE, Map.of("id", id, "organisation", caller.organisation()))
                .map(rows -> {
                    Object[] row = rows.stream().findFirst().orElseThrow(Refused::notFound);
                    if (!Boolean.TRUE.equals(row[13])) {
                        throw IdentityProblem.PAIR_DECIDED.refused();
                    }
                    return new SideBySide(pair(row), Likeness.read((String) row[11]), Likeness.read((String) row[12]));
                });
    }

    Uni<Void> decided(UUID id, boolean same, Instant at, Caller caller) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("status", same ? "same" : "different");
        parameters.put("at", at);
        parameters.put("organisation", caller.organisation());
        parameters.put("actor", caller.actor().subject());
        return store.execute(DECIDED, parameters).replaceWithVoid();
    }

    private static OpenPair pair(Object[] row) {
        return new OpenPair(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (UUID) row[2],
                (UUID) row[3],
                Likelihood.read((String) row[5], ((Number) row[4]).doubleValue(), (String) row[6], (String) row[7]),
                (String) row[8],
                (UUID) row[9],
                row[10] instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) row[10]);
    }
}
