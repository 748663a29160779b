package org.familysupport.registry.passports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.registry.FamilySurveyId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored surveys. A preview or a part tells nothing of them. */
@ApplicationScoped
class FamilySurveys {
    private static final UUID LAST = new UUID(-1, -1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final String ACCESS = "select access_to(:family, :organisation, :below, :purpose)";
    private static final String VISIBLE = """
            select s, function('access_to' as String, s.family, :organisation, cast(:below as Boolean),
                           cast(:purpose as String))
            from FamilySurvey s
            where s.id = :id
            """;
    private static final String CURRENT = """
            from FamilySurvey s where s.family = :family and s.form = :form and s.status = 'current'
            """;
    private static final String PAGE = """
            select s.* from family_surveys s
            where s.family_id = :family and (:form = '' or s.form = :form)
              and split_part(access_to(:family, :organisation, :below, :purpose), ' ', 1) in ('full', 'tail')
              and (s.day < :day or (s.day = :day and s.id < :id))
            order by s.day desc, s.id desc
            limit :most
            """;

    private final Store store;
    private final GrantFreshness freshness;

    FamilySurveys(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** The caller's right to know a family; 404 without one, or with a preview alone. */
    Uni<Access> access(UUID family, Caller caller) {
        return store.column(
                        ACCESS,
                        String.class,
                        Map.of(
                                "family", family,
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "purpose", caller.forWhat()))
                .map(rows -> trusted(rows.getFirst()));
    }

    /** The survey with the caller's right to know its family, in one query; 404 without one. */
    Uni<FamilySurvey> require(FamilySurveyId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("purpose", caller.forWhat())
                        .getResultList())
                .map(rows -> {
                    Object[] row = rows.stream().findFirst().orElseThrow(Refused::notFound);
                    trusted(row[1]);
                    return (FamilySurvey) row[0];
                });
    }

    private Access trusted(@Nullable Object answer) {
        Access access = freshness.trust(Access.required(answer));
        if (!access.seesNames()) {
            throw Refused.notFound();
        }
        return access;
    }

    /** The one that holds for a family by a form, if any. */
    Uni<@Nullable FamilySurvey> current(UUID family, String form) {
        return store.with(session -> session.createSelectionQuery(CURRENT, FamilySurvey.class)
                .setParameter("family", family)
                .setParameter("form", form)
                .getSingleResultOrNull());
    }

    /** Adds one; what it supersedes is written first, so that at no moment two are current. */
    Uni<Void> add(FamilySurvey survey) {
        return store.with(session -> session.flush().chain(() -> session.persist(survey)));
    }

    Uni<Page<FamilySurvey>> page(SurveyFilter filter, PageRequest page, Caller caller) {
        Cursor after = page.after();
        return store.with(session -> session.createNativeQuery(PAGE, FamilySurvey.class)
                        .setParameter("family", filter.family())
                        .setParameter("form", Objects.requireNonNullElse(filter.form(), ""))
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("purpose", caller.forWhat())
                        .setParameter("day", after == null ? NEVER : LocalDate.parse(after.part(0)))
                        .setParameter("id", after == null ? LAST : UUID.fromString(after.part(1)))
                        .setParameter("most", page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.date(), last.uuid())));
    }
}
