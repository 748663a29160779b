package org.familysupport.referral.signals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.referral.HotLineCallId;
import org.familysupport.events.referral.SignalId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The stored calls to the hot line. */
@ApplicationScoped
class HotLineCalls {
    private static final String VISIBLE = """
            select c,
                   function('access_to_subject' as String, c.subjectKind, c.subject, :organisation,
                           cast(:below as Boolean))
            from HotLineCall c
            where c.id = :id
              and function('is_party' as Boolean, :organisation, cast(:below as Boolean), c.restricted, c.organisation) = true
              and function('hidden_from' as Boolean, :organisation, c.subject) = false
            """;

    private static final String OF_ONES_OWN = """
              and (not c.restricted or mine.organisation = :organisation)
              and not sealed_from(c.subject_id, :organisation)
            """;

    private static final String PAGE = Box.MINE + """
            select c.id, c.version, c.channel, c.topic, c.urgency, c.answer, c.anonymous, c.signal_id, c.taken_at
            from mine
            join hot_line_calls c on c.organisation = mine.organisation
            where (:topic = '' or c.topic = :topic) and (:status = '' or c.urgency = :status)
            """ + OF_ONES_OWN + """
              and (c.taken_at, c.id) < (:at, :place)
            order by c.taken_at desc, c.id desc limit :limit
            """;

    private static final String COUNTS = Box.MINE + """
            select c.channel, c.topic, c.urgency, c.answer, count(*)
            from mine
            join hot_line_calls c on c.organisation = mine.organisation
            where c.taken_at >= cast(:from as timestamptz) and c.taken_at < cast(:to as timestamptz)
            """ + OF_ONES_OWN + """
            group by c.channel, c.topic, c.urgency, c.answer
            order by c.channel, c.topic, c.urgency, c.answer
            """;

    private final Store store;
    private final RegionCalendar calendar;

    HotLineCalls(Store store, RegionCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    Uni<Void> add(HotLineCall call) {
        return store.add(call);
    }

    /** The call with the caller's rights, in one query; 404 for who has none. */
    Uni<SeenCall> require(HotLineCallId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElseThrow(Refused::notFound))
                .map(row -> new SeenCall((HotLineCall) row[0], row[1] != null));
    }

    /** A page of those that the caller's organisation took; of all topics and urgencies when none is wanted. */
    Uni<Page<HotLineCallRow>> page(@Nullable String topic, @Nullable String urgency, PageRequest page, Caller caller) {
        Map<String, Object> parameters =
                new HashMap<>(Box.parameters(Objects.requireNonNullElse(urgency, ""), page, caller));
        parameters.put("topic", Objects.requireNonNullElse(topic, ""));
        return store.rows(PAGE, parameters)
                .map(rows -> rows.stream().map(HotLineCalls::row).toList())
                .map(rows -> Page.of(
                        rows, page, last -> Box.after(last.takenAt(), last.id().value())));
    }

    /** How many were taken from a day to a day, both included. */
    Uni<List<CountRow>> counts(LocalDate from, LocalDate to, Caller caller) {
        return store.rows(COUNTS, SignalPages.between(from, to, calendar, caller))
                .map(rows -> rows.stream().map(SignalPages::count).toList());
    }

    private static HotLineCallRow row(Object[] row) {
        return new HotLineCallRow(
                new HotLineCallId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Boolean) row[6],
                row[7] == null ? null : new SignalId((UUID) row[7]),
                ((OffsetDateTime) row[8]).toInstant());
    }
}
