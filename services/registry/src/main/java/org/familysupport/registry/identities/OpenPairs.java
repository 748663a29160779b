package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    static final String SAME = "same";
    static final String DIFFERENT = "different";

    /**
     * Open is also no pair whose two are linked or marked by others. A pair with somebody who is hidden from the steward is none.
     */
    private static final String OPEN = """
            p.status = 'open'
              and canonical_of(p.one) <> canonical_of(p.other)
              and not exists (select 1 from identity_marks m
                              where m.one = p.one and m.other = p.other and m.lifted_at is null)
            """;

    private static final String NOT_SEALED = """
            not sealed_from(p.one, cast(:organisation as uuid))
              and not sealed_from(p.other, cast(:organisation as uuid))
            """;

    private static final String PAIR = """
            select p.id, p.version, p.one, p.other, p.bits, p.zone, p.safeguard, p.fields, p.reason, p.organisation,
                   p.found_at, place.one_hidden, place.other_hidden
            """;

    /** Whether an address is hidden is computed once for each pair, not once for each mention. */
    private static final String FROM = """
            from identity_pairs p
            cross join lateral (select address_hidden_from(p.one, cast(:organisation as uuid)) as one_hidden,
                                       address_hidden_from(p.other, cast(:organisation as uuid)) as other_hidden
                                offset 0) as place
            """;

    /** A pair with a hidden address is told without what says whether they live together, so also as one to be looked at. */
    private static final String PAGE = PAIR + FROM + """
            where (-p.bits, p.id) > (coalesce((select -a.bits from identity_pairs a where a.id = cast(:after as uuid)),
                                              cast('-infinity' as double precision)),
                                     cast(:after as uuid))
              and (:zone = ''
                   or case when place.one_hidden or place.other_hidden then 'review' else p.zone end = :zone)
              and\s""" + NOT_SEALED + " and " + OPEN + """
            order by -p.bits, p.id
            limit :limit
            """;

    private static final String ONE = PAIR + """
            , cast(likeness_of(p.one) as text), cast(likeness_of(p.other) as text),
            """ + "(" + OPEN + ")" + FROM + """
            where p.id = :id and\s""" + NOT_SEALED;

    private static final String DECIDED = """
            update identity_pairs p set status = :status, version = p.version + 1, decided_at = :at,
                   decided_by_organisation = :organisation, decided_by = :actor
            where p.one = least(cast(:one as uuid), cast(:other as uuid))
              and p.other = greatest(cast(:one as uuid), cast(:other as uuid))
            """;

    private static final String WAITS = """
            update identity_pairs p set status = 'open', version = p.version + 1, decided_at = null,
                   decided_by_organisation = null, decided_by = null
            where p.one = least(cast(:one as uuid), cast(:other as uuid))
              and p.other = greatest(cast(:one as uuid), cast(:other as uuid))
            """;

    private final Store store;

    OpenPairs(Store store) {
        this.store = store;
    }

    /** A page of them, the likeliest first; the place where it goes on is a pair, for its score may not be told. */
    Uni<Page<OpenPair>> page(PairFilter filter, PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = Map.of(
                "zone", Objects.requireNonNullElse(filter.zone(), ""),
                "after", after == null ? new UUID(0, 0) : UUID.fromString(after.part(0)),
                "organisation", caller.organisation(),
                "limit", page.limit());
        return store.rows(PAGE, parameters)
                .map(rows -> rows.stream().map(OpenPairs::pair).toList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.id())));
    }

    /** One with both sides; 404 for no such pair, 409 for one that is decided. */
    Uni<SideBySide> require(UUID id, Caller caller) {
        return store.rows(ONE, Map.of("id", id, "organisation", caller.organisation()))
                .map(rows -> {
                    Object[] row = rows.stream().findFirst().orElseThrow(Refused::notFound);
                    if (!isTrue(row[15])) {
                        throw IdentityProblem.PAIR_DECIDED.refused();
                    }
                    return new SideBySide(
                            pair(row),
                            side((String) row[13], isTrue(row[11])),
                            side((String) row[14], isTrue(row[12])));
                });
    }

    private static Likeness side(String told, boolean hidden) {
        Likeness likeness = Likeness.read(told);
        return hidden ? likeness.withoutPlace() : likeness;
    }

    /** Of these two was decided, be it where nobody had found them alike. */
    Uni<Void> decided(UUID one, UUID other, String status, Instant at, Caller caller) {
        return store.execute(
                        DECIDED,
                        Map.of(
                                "one", one,
                                "other", other,
                                "status", status,
                                "at", at,
                                "organisation", caller.organisation(),
                                "actor", caller.actor().subject()))
                .replaceWithVoid();
    }

    /** What was decided of these two was taken back. */
    Uni<Void> waits(UUID one, UUID other) {
        return store.execute(WAITS, Map.of("one", one, "other", other)).replaceWithVoid();
    }

    private static OpenPair pair(Object[] row) {
        Likelihood likelihood =
                Likelihood.read((String) row[5], ((Number) row[4]).doubleValue(), (String) row[6], (String) row[7]);
        return new OpenPair(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (UUID) row[2],
                (UUID) row[3],
                isTrue(row[11]) || isTrue(row[12]) ? likelihood.withoutContacts() : likelihood,
                (String) row[8],
                (UUID) row[9],
                row[10] instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) row[10]);
    }

    private static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value);
    }
}
