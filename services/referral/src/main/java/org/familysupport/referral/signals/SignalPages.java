package org.familysupport.referral.signals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.referral.SignalId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Lists and counts of signals: of those that an organisation handles, or passed on. */
@ApplicationScoped
class SignalPages {
    private static final String COLUMNS = """
            select s.id, s.version, s.status, s.source, s.receiver, s.channel, s.topic, s.urgency, s.anonymous, s.unborn,
                   s.received_at, s.first_action_by, s.first_action_at,
                   s.first_action_noted_at, is_left(:organisation, :below, s.restricted, s.source, s.receiver)
            """;

    /** What is protected is for the organisation itself: no body above it sees that it is there. */
    private static final String OF_ONES_OWN = """
              and (not s.restricted or mine.organisation = :organisation)
              and not sealed_from(s.subject_id, :organisation)
            """;

    private static final String WANTED = """
            where (:status = '' or s.status = :status) and (:urgency = '' or s.urgency = :urgency)
              and (not cast(:waiting as boolean) or s.first_action_at is null)
              and (not cast(:overdue as boolean) or s.first_action_by < cast(:now as timestamptz))
              and (not cast(:missed as boolean)
                   or s.first_action_by < coalesce(s.first_action_noted_at, cast(:now as timestamptz)))
            """ + OF_ONES_OWN + """
              and (s.received_at, s.id) < (:at, :place)
            order by s.received_at desc, s.id desc limit :limit
            """;

    private static final String INBOX =
            Box.MINE + COLUMNS + "from mine join signals s on s.receiver = mine.organisation " + WANTED;
    private static final String SENT =
            Box.MINE + COLUMNS + "from mine join signals s on s.source = mine.organisation " + WANTED;

    private static final String COUNTS = Box.MINE + """
            select s.channel, s.topic, s.urgency, s.status, count(*)
            from mine
            join signals s on s.receiver = mine.organisation
            where s.received_at >= cast(:from as timestamptz) and s.received_at < cast(:to as timestamptz)
            """ + OF_ONES_OWN + """
            group by s.channel, s.topic, s.urgency, s.status
            order by s.channel, s.topic, s.urgency, s.status
            """;

    private final Store store;
    private final RegionCalendar calendar;

    SignalPages(Store store, RegionCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    Uni<Page<SignalRow>> page(SignalFilter filter, Instant now, PageRequest page, Caller caller) {
        SignalStatus status = filter.status();
        Map<String, Object> parameters =
                new HashMap<>(Box.parameters(status == null ? "" : status.code(), page, caller));
        parameters.put("urgency", Objects.requireNonNullElse(filter.urgency(), ""));
        parameters.put("waiting", filter.waiting());
        parameters.put("overdue", filter.overdue());
        parameters.put("missed", filter.missed());
        parameters.put("now", now);
        return store.rows(filter.sent() ? SENT : INBOX, parameters)
                .map(rows -> rows.stream()
                        .map(row -> row(row, now, !filter.sent(), caller))
                        .toList())
                .map(rows -> Page.of(
                        rows,
                        page,
                        last -> Box.after(last.receivedAt(), last.id().value())));
    }

    /** How many came from a day to a day, both included, to those for which the caller stands. */
    Uni<List<CountRow>> counts(LocalDate from, LocalDate to, Caller caller) {
        return store.rows(COUNTS, between(from, to, calendar, caller))
                .map(rows -> rows.stream().map(SignalPages::count).toList());
    }

    /** The instants of two days of the region, and for whom it is asked. */
    static Map<String, Object> between(LocalDate from, LocalDate to, RegionCalendar calendar, Caller caller) {
        return Map.of(
                "from", calendar.endOf(from.minusDays(1)),
                "to", calendar.endOf(to),
                "organisation", caller.organisation(),
                "below", caller.actsBelow());
    }

    static CountRow count(Object[] row) {
        return new CountRow(
                (String) row[0], (String) row[1], (String) row[2], (String) row[3], ((Number) row[4]).longValue());
    }

    private static SignalRow row(Object[] row, Instant now, boolean asReceiver, Caller caller) {
        SignalStatus status = SignalStatus.of((String) row[2]);
        Instant by = instant(row[11]);
        Instant acted = instant(row[12]);
        Instant noted = instant(row[13]);
        return new SignalRow(
                new SignalId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                status,
                new OrganisationId((UUID) row[3]),
                new OrganisationId((UUID) row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                (Boolean) row[9],
                Objects.requireNonNull(instant(row[10])),
                by,
                acted,
                noted,
                FirstActionPolicy.missed(by, noted, now),
                SignalPolicy.allowed(status, acted != null, asReceiver, (Boolean) row[14], caller));
    }

    private static @Nullable Instant instant(@Nullable Object moment) {
        return moment == null ? null : ((OffsetDateTime) moment).toInstant();
    }
}
