package org.familysupport.referral.worklists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;

/**
 * What check-ups recommended and nobody has begun: for who recommended it and for who is responsible for the person, itself or by a
 * family. Nobody has accepted it, or who has did not begin by its day, or has given it up before it began; also what ended because
 * nobody answered, or with a consent, is still to be done. One that another referral continues is done with, and one that its source
 * has taken back itself; that a family is given back continues nothing.
 */
@ApplicationScoped
class RecommendationsDue {
    private static final String PAGE = Box.MINE
            + Box.kept("referrals listed on listed.subject_id = m.person_id and listed.act_by is not null") + """
            , recommended as (
              select r.id
              from mine
              join referrals r on r.source = mine.organisation and r.act_by is not null
              union
              select r.id
              from kept
              join referrals r on r.subject_id = kept.id and r.act_by is not null)
            select r.id, r.status, r.subject_kind, r.subject_id, r.source, r.target, r.category, r.recommended,
                   r.check_up_on, r.act_by,
                   case when r.status in ('accepted', 'on-hold') then 'start' else 'acceptance' end,
                   r.source in (select organisation from mine)
            from recommended d
            join referrals r on r.id = d.id
            where not sealed_from(r.subject_id, :organisation)
              and not exists (select 1 from referrals later where later.replaces = r.id and not later.is_return)
              and (r.status in ('requested', 'rejected')
                   or (r.status = 'cancelled' and not r.withdrawn)
                   or (r.status in ('accepted', 'on-hold') and r.act_by < cast(:today as date)))
              and not exists (select 1 from referral_tasks t where t.referral_id = r.id and t.started_at is not null)
              and (r.act_by, r.id) > (:day, :place)
            order by r.act_by, r.id limit :limit
            """;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final UUID FIRST_PLACE = new UUID(0, 0);

    private final Store store;

    RecommendationsDue(Store store) {
        this.store = store;
    }

    /** A page of them, those whose day comes or came first. */
    Uni<Page<RecommendationDue>> page(LocalDate today, PageRequest page, Caller caller) {
        Cursor after = page.after();
        return store.rows(
                        PAGE,
                        Map.of(
                                "organisation",
                                caller.organisation(),
                                "below",
                                caller.actsBelow(),
                                "today",
                                today,
                                "day",
                                after == null ? FIRST_DAY : LocalDate.parse(after.part(0)),
                                "place",
                                after == null ? FIRST_PLACE : UUID.fromString(after.part(1)),
                                "limit",
                                page.limit()))
                .map(rows -> rows.stream().map(RecommendationsDue::row).toList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.dueOn(), last.referral())));
    }

    private static RecommendationDue row(Object[] row) {
        return new RecommendationDue(
                (UUID) row[0],
                (String) row[1],
                new SubjectRef(SubjectKind.of((String) row[2]), (UUID) row[3]),
                (UUID) row[4],
                (UUID) row[5],
                (String) row[6],
                (String) row[7],
                (LocalDate) row[8],
                (LocalDate) row[9],
                (String) row[10],
                (Boolean) row[11]);
    }
}
