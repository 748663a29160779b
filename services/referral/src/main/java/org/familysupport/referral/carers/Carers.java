package org.familysupport.referral.carers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.referral.CarerCourseId;
import org.familysupport.events.referral.CarerId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored candidates with the adults of their households. */
@ApplicationScoped
class Carers {
    /** Where the database says that somebody is a candidate already. */
    static final String ONE_OPEN = "carers_one_open";

    /** The adults who are not known are named, so that the caller can mend all at once. */
    private static final String GROUND = """
            select access_to_subject('person', :person, :organisation, :below), stands_for(:organisation, :below, :by),
                   (select cast(coalesce(json_agg(wanted.id), json '[]') as text)
                    from jsonb_array_elements_text(cast(cast(:adults as text) as jsonb)) as wanted (id)
                    where coalesce(split_part(access_to_subject(
                            'person', cast(wanted.id as uuid), :organisation, :below), ' ', 1), 'none')
                          not in ('full', 'tail')),
                   (select cast(coalesce(json_agg(wanted.id), json '[]') as text)
                    from jsonb_array_elements_text(
                           cast(cast(:adults as text) as jsonb) || to_jsonb(cast(:person as uuid))) as wanted (id)
                    where age_of(cast(wanted.id as uuid)) < 18)
            """;

    private static final String VISIBLE = """
            select c,
                   function('access_to_subject' as String, 'person', c.person, :organisation, cast(:below as Boolean)),
                   function('stands_for' as Boolean, :organisation, :below, c.organisation),
                   function('carer_adults_of' as String, :organisation, c.id)
            from Carer c
            where c.id = :id
            """;

    private static final String LED = Box.MINE + """
            select c.id, c.version, c.person_id, c.organisation, c.form, c.status, c.applied_on,
                   (select count(*) from carer_adults a where a.carer_id = c.id),
                   (select count(distinct t.person_id) from carer_attendances t
                    where t.carer_id = c.id and t.completed_on is not null),
                   c.created_at
            from mine
            join carers c on c.organisation = mine.organisation
            where (:status = '' or c.status = :status)
              and access_to_subject('person', c.person_id, :organisation, cast(:below as boolean)) is not null
              and (c.created_at, c.id) < (:at, :place)
            order by c.created_at desc, c.id desc limit :limit
            """;

    private static final String ADULTS = """
            insert into carer_adults (carer_id, person_id)
            select cast(:carer as uuid), cast(adult.id as uuid)
            from jsonb_array_elements_text(cast(cast(:adults as text) as jsonb)) as adult (id)
            """;

    private static final String ENROL = """
            insert into carer_attendances (carer_id, person_id, course_id, sessions)
            select cast(:carer as uuid), cast(adult.id as uuid), cast(:course as uuid), 0
            from jsonb_array_elements_text(cast(cast(:adults as text) as jsonb)) as adult (id)
            on conflict do nothing
            """;

    private static final String ATTEND = """
            update carer_attendances
            set sessions = :sessions, completed_on = nullif(cast(:completed as date), date '0001-01-01')
            where carer_id = :carer and person_id = :adult and course_id = :course
            """;

    /** Stands for none in the statement, which takes no null. */
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private final Store store;
    private final GrantFreshness freshness;

    Carers(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** What a new candidate stands on, in one query; 404 for who may not know the person. */
    Uni<Ground> ground(CarerDraft draft, Caller caller) {
        return store.rows(
                        GROUND,
                        Map.of(
                                "person", draft.person().value(),
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "by", draft.organisation().value(),
                                "adults",
                                        Json.array(draft.adults().stream()
                                                .map(PersonId::value)
                                                .toList())))
                .map(List::getFirst)
                .map(row -> new Ground(
                        freshness.trust(Access.required(row[0])),
                        (Boolean) row[1],
                        new HashSet<>(List.of(Json.read((String) row[2], UUID[].class))),
                        new HashSet<>(List.of(Json.read((String) row[3], UUID[].class)))));
    }

    /**
     * The candidate with the caller's rights and the adults, in one query; 404 for who may not know the person, and for who is
     * not of guardianship.
     */
    Uni<SeenCarer> require(CarerId id, Caller caller) {
        if (!CarerPolicy.isOfGuardianship(caller)) {
            throw Refused.notFound();
        }
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElseThrow(Refused::notFound))
                .map(row -> new SeenCarer(
                        ((Carer) row[0]).with(adults((String) row[3])),
                        caller,
                        freshness.trust(Access.required(row[1])),
                        (Boolean) row[2]));
    }

    /** The adults as they are now, after a change. */
    Uni<Void> refresh(SeenCarer seen) {
        return store.column(
                        "select carer_adults_of(:organisation, :carer)",
                        String.class,
                        Map.of(
                                "carer", seen.carer().uuid(),
                                "organisation", seen.caller().organisation()))
                .invoke(told -> seen.carer().with(adults(told.getFirst())))
                .replaceWithVoid();
    }

    private static List<HouseholdAdult> adults(String told) {
        return List.of(Json.read(told, HouseholdAdult[].class));
    }

    /** Adds a new one with the adults; written at once, so that another of the same person is met here. */
    Uni<Void> add(Carer carer) {
        List<UUID> household =
                carer.adults().stream().map(HouseholdAdult::person).toList();
        return store.with(session -> session.persist(carer).chain(session::flush))
                .chain(() -> store.execute(ADULTS, Map.of("carer", carer.uuid(), "adults", Json.array(household))))
                .replaceWithVoid();
    }

    Uni<Void> enrol(CarerId carer, CarerCourseId course, List<UUID> adults) {
        return store.execute(
                        ENROL, Map.of("carer", carer.value(), "course", course.value(), "adults", Json.array(adults)))
                .replaceWithVoid();
    }

    Uni<Void> attend(CarerId carer, CarerCourseId course, UUID adult, int sessions, @Nullable LocalDate completedOn) {
        return store.execute(
                        ATTEND,
                        Map.of(
                                "carer",
                                carer.value(),
                                "course",
                                course.value(),
                                "adult",
                                adult,
                                "sessions",
                                sessions,
                                "completed",
                                completedOn == null ? NO_DAY : completedOn))
                .replaceWithVoid();
    }

    /** A page of those that the caller's organisations lead, the newest first. */
    Uni<Page<CarerRow>> page(@Nullable CarerStatus status, PageRequest page, Caller caller) {
        return store.rows(LED, Box.parameters(status == null ? "" : status.code(), page, caller))
                .map(rows -> rows.stream().map(Carers::row).toList())
                .map(rows -> Page.of(
                        rows,
                        page,
                        last -> Box.after(last.enteredAt(), last.id().value())));
    }

    private static CarerRow row(Object[] row) {
        return new CarerRow(
                new CarerId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                new PersonId((UUID) row[2]),
                new OrganisationId((UUID) row[3]),
                (String) row[4],
                CarerStatus.of((String) row[5]),
                (LocalDate) row[6],
                ((Number) row[7]).intValue(),
                ((Number) row[8]).intValue(),
                ((OffsetDateTime) row[9]).toInstant());
    }

    /**
     * What a new candidate stands on.
     *
     * @param access what the caller may know of the person
     * @param inThatName whether the caller stands for who is to lead
     * @param unknown the adults whom the caller may not know
     * @param minors those of all who are under 18, as far as their birth is known
     */
    record Ground(Access access, boolean inThatName, Set<UUID> unknown, Set<UUID> minors) {
        Ground {
            unknown = Set.copyOf(unknown);
            minors = Set.copyOf(minors);
        }
    }
}
