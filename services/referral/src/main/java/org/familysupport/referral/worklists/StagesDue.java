package org.familysupport.referral.worklists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.reference.AgeScale;
import org.familysupport.reference.CodeLists;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;

/**
 * Children who reach a stage of life soon, for whom the caller's organisation is responsible and who have no accepted next step.
 *
 * <p>A next step is a referral or a transfer for the reason {@code age-stage}, about the child or its family, that somebody has
 * accepted; one asked for more than a year before the day was for the stage before. One about a family does not say for which of its
 * children it is. Where another of them reaches a stage at about the same time, it is this child's only if the one who has taken it is
 * of the kind that leads in this stage, and not in the other's: rather one is listed in vain than one is missed. The eldest come first,
 * but the cursor holds an id alone: it stands in URLs, where no birth date may.
 */
@ApplicationScoped
class StagesDue {
    /** Whether what was asked for a family, and by whom it was taken, may have been for another child than this. */
    private static final String FOR_ANOTHER = """
            exists (
              select 1
              from memberships o
              join people c on c.id = o.person_id
              cross join stages w
              where o.family_id = k.family and o.person_id <> k.person and o.role = 'child'
                and o.since <= current_date and (o.until is null or o.until >= current_date)
                and abs(cast(%1$s.requested_at as date) - (c.birth_date + (current_date - w.after))) < 365
                and (w.kind = s.kind
                     or not exists (select 1 from known_organisations taker
                                    where taker.id = %1$s.target and taker.type = s.kind)))""";

    private static final String PAGE = Box.MINE + """
            , stages as (
              select stage, after, until, kind
              from jsonb_to_recordset(cast(cast(:stages as text) as jsonb))
                as row (stage text, after date, until date, kind text)),
            kept as (
              select m.person_id as person, m.family_id as family
              from mine
              join responsibilities h on h.organisation = mine.organisation and upper_inf(h.during)
              join memberships m on h.subject_kind = 'family' and m.family_id = h.subject_id and m.role = 'child'
                and m.since <= current_date and (m.until is null or m.until >= current_date)
              where not sealed_from(m.family_id, :organisation)
              union
              select h.subject_id, cast(null as uuid)
              from mine
              join responsibilities h on h.organisation = mine.organisation and upper_inf(h.during)
              where h.subject_kind = 'person'),
            found as (
              select k.person, k.family, s.stage, p.birth_date,
                     access_to_person(k.person, :organisation, cast(:below as boolean)) as access
              from kept k
              join people p on p.id = k.person
              join stages s on p.birth_date > s.after and p.birth_date <= s.until
              where (:stage = '' or s.stage = :stage)
                and (p.birth_date, k.person) > (
                  coalesce((select b.birth_date from people b where b.id = :last), date '-infinity'), :last)
                and not exists (
                  select 1 from referrals r
                  where r.subject_id in (k.person, k.family) and r.reason = 'age-stage' and r.target is not null
                    and r.status in ('accepted', 'in-progress', 'on-hold', 'completed')
                    and r.requested_at > p.birth_date + (current_date - s.after) - 365
                    and (r.subject_id = k.person or not %s))
                and not exists (
                  select 1 from transfers t
                  where t.subject_id in (k.person, k.family) and t.reason = 'age-stage'
                    and t.status in ('accepted', 'completed')
                    and t.requested_at > p.birth_date + (current_date - s.after) - 365
                    and (t.subject_id = k.person or not %s)))
            select person, family, stage, birth_date, access
            from found
            where split_part(access, ' ', 1) in ('full', 'tail')
            order by birth_date, person
            limit :limit
            """.formatted(FOR_ANOTHER.formatted("r"), FOR_ANOTHER.formatted("t"));

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String KIND = "organisation-type";
    private static final List<Code> STAGES = CodeLists.load().list("age-stage").codes();

    private final Store store;
    private final GrantFreshness freshness;
    private final RegionCalendar calendar;

    StagesDue(Store store, GrantFreshness freshness, RegionCalendar calendar) {
        this.store = store;
        this.freshness = freshness;
        this.calendar = calendar;
    }

    /** Births after one day and by another reach a stage after today and by the end; a kind of organisation leads then. */
    private record StageBirths(String stage, LocalDate after, LocalDate until, String kind) {}

    /**
     * A page of them.
     *
     * @param stage code of the list {@code age-stage}; empty for any
     * @param until the last day that counts as soon
     */
    Uni<Page<StageDue>> page(String stage, LocalDate until, PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = Map.of(
                "organisation", caller.organisation(),
                "below", caller.actsBelow(),
                "stages", Json.array(births(calendar.today(), until)),
                "stage", stage,
                "last", after == null ? NOBODY : UUID.fromString(after.part(0)),
                "limit", page.limit());
        return store.rows(PAGE, parameters)
                .map(rows -> rows.stream().map(this::due).toList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.person())));
    }

    private static List<StageBirths> births(LocalDate today, LocalDate until) {
        List<StageBirths> births = new ArrayList<>();
        STAGES.forEach(stage -> AgeScale.firstAge(stage)
                .ifPresent(age -> births.add(new StageBirths(
                        stage.code(),
                        today.minusYears(age),
                        until.minusYears(age),
                        stage.attribute(KIND).orElseThrow()))));
        return births;
    }

    private StageDue due(Object[] row) {
        freshness.trust(Access.required(row[4]));
        String stage = (String) row[2];
        LocalDate birth = (LocalDate) row[3];
        Code next = STAGES.stream()
                .filter(code -> code.code().equals(stage))
                .findFirst()
                .orElseThrow();
        return new StageDue(
                new PersonId((UUID) row[0]),
                (UUID) row[1],
                stage,
                AgeScale.firstDay(next, birth).orElseThrow(),
                next.attribute("sector").orElseThrow(),
                next.attribute(KIND).orElseThrow());
    }
}
