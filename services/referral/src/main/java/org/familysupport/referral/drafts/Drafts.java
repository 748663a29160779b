package org.familysupport.referral.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.deadlines.Terms;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;

/** The stored drafts. */
@ApplicationScoped
class Drafts {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String GROUND = """
            select access_to_subject(:kind, :subject, :organisation, :below),
                   stands_for(:organisation, :below, :source),
                   deadline_terms(:kind, :subject, :category, :priority)
            """;

    private static final String TERMS = """
            select deadline_terms(:kind, :subject, :category, :priority)
            """;

    private static final String SEEN = """
            select d, function('access_to_subject' as String, d.subjectKind, d.subject, :organisation,
                           cast(:below as Boolean))
            from Draft d
            where function('stands_for' as Boolean, :organisation, :below, d.source) = true
              and function('hidden_from' as Boolean, :organisation, d.subject) = false
              and function('access_to_subject' as String, d.subjectKind, d.subject, :organisation,
                           cast(:below as Boolean)) is not null
            """;

    /** Also of those about whom the organisation may know nothing any more. */
    private static final String OWN = """
            select d from Draft d
            where d.id = :id and function('stands_for' as Boolean, :organisation, cast(:below as Boolean), d.source) = true
            """;

    private static final String ONE = SEEN + " and d.id = :id";
    private static final String PAGE = SEEN + " and d.id < :before order by d.id desc";

    private static final String REMOVE = "delete from Draft d where d.id = :id and d.version = :version";

    /** Each instance passes over what another deletes or somebody writes. */
    private static final String DELETE_OLD = """
            delete from referral_drafts where id in (
              select d.id from referral_drafts d where d.keep_until <= :now
              order by d.keep_until limit :most for update skip locked)
            """;

    private final Store store;
    private final GrantFreshness freshness;

    Drafts(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /**
     * What a new draft stands on.
     *
     * @param forSource whether the caller stands for who is going to ask
     */
    record Ground(Access access, boolean forSource, Terms terms) {}

    /** What is known for a new one, in one query; 404 for who may not know the subject. */
    Uni<Ground> ground(SubjectRef subject, OrganisationId source, DraftContent content, Caller caller) {
        return store.rows(
                        GROUND,
                        Map.of(
                                "kind", subject.kind().code(),
                                "subject", subject.id(),
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "source", source.value(),
                                "category", content.categoryOrNone(),
                                "priority", content.priorityOrNone()))
                .map(List::getFirst)
                .map(row -> new Ground(
                        freshness.trust(Access.required(row[0])), (Boolean) row[1], Terms.atTheBeginning((String)
                                row[2])));
    }

    /** By which rules the term of a draft is reckoned. */
    Uni<Terms> terms(SubjectRef subject, DraftContent content) {
        return store.column(
                        TERMS,
                        String.class,
                        Map.of(
                                "kind", subject.kind().code(),
                                "subject", subject.id(),
                                "category", content.categoryOrNone(),
                                "priority", content.priorityOrNone()))
                .map(rows -> Terms.atTheBeginning(rows.getFirst()));
    }

    Uni<Void> add(Draft draft) {
        return store.add(draft);
    }

    /** One of an organisation for which the caller stands, about whom it may know; 404 else. */
    Uni<SeenDraft> require(ReferralId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(ONE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows ->
                        rows.stream().findFirst().map(row -> seen(row, caller)).orElseThrow(Refused::notFound));
    }

    /** The same for who writes: a right in a stale copy is none (rulings 17). */
    Uni<SeenDraft> requireFresh(ReferralId id, Caller caller) {
        return require(id, caller).invoke(seen -> freshness.trust(seen.access()));
    }

    /** One of an organisation for which the caller stands, whatever it may know of the subject by now; 404 else. */
    Uni<Draft> requireOwn(ReferralId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(OWN, Draft.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(found -> found.stream().findFirst().orElseThrow(Refused::notFound));
    }

    /** A page of them, the last begun first. */
    Uni<Page<SeenDraft>> page(PageRequest page, Caller caller) {
        Cursor after = page.after();
        return store.<List<Object[]>>with(session -> session.createSelectionQuery(PAGE, Object[].class)
                        .setParameter("before", after == null ? AFTER_ALL : UUID.fromString(after.part(0)))
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> rows.stream().map(row -> seen(row, caller)).toList())
                .map(drafts ->
                        Page.of(drafts, page, last -> Cursor.of(last.draft().uuid())));
    }

    /**
     * It is gone at once, and for all with the commit. A statement of its own, for of a removal that was overtaken Hibernate
     * makes a failure of its own and not a lost update.
     *
     * @throws Refused 412 when somebody has changed or removed it meanwhile
     */
    Uni<Void> remove(Draft draft) {
        return store.with(session -> session.createMutationQuery(REMOVE)
                        .setParameter("id", draft.uuid())
                        .setParameter("version", draft.version())
                        .executeUpdate()
                        .invoke(() -> session.detach(draft)))
                .invoke(Drafts::mustBeOne)
                .replaceWithVoid();
    }

    private static void mustBeOne(int removed) {
        if (removed != 1) {
            throw new Refused(GeneralProblem.STALE_VERSION);
        }
    }

    /** Deletes what nobody has touched in time, at most so many. */
    Uni<Void> deleteOld(Instant now, int most) {
        return store.execute(DELETE_OLD, Map.of("now", now, "most", most)).replaceWithVoid();
    }

    private static SeenDraft seen(Object[] row, Caller caller) {
        return new SeenDraft((Draft) row[0], Access.required(row[1]), caller);
    }
}
