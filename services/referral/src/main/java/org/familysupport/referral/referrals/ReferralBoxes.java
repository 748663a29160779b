package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.families.Preview;
import org.familysupport.referral.handovers.Box;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/**
 * The lists of an organisation: what it was asked and what it asks, the newest first. What it asks is what it leads now: with the
 * responsibility a referral has gone from the list of who asked for it to that of who has taken it over.
 */
@ApplicationScoped
class ReferralBoxes {
    /** The version is that of {@link SeenReferral#version}: an agency's system may hold several seats. */
    private static final String INBOX = Box.MINE + """
            select r.id, t.id,
                   case when r.source in (select organisation from mine) or r.taken_over_by in (select organisation from mine)
                        then r.version
                        else (select cast(sum(own.version) as bigint)
                              from mine as me
                              join referral_tasks own on own.receiver = me.organisation
                              where own.referral_id = r.id) end,
                   t.status, r.subject_kind, r.subject_id, r.source, t.receiver, r.category, r.priority, r.reason,
                   r.requested_at, r.consent_ended_at is null, cast(null as text),
                   t.business_status, r.first_requested_at, r.redirects, r.part_of, true, false, r.is_return,
                   cast(null as text), cast(null as text),
                   exists (select 1 from referral_receipts s where s.referral_id = r.id and s.receiver = t.receiver),
                   coalesce(t.receiver = r.taken_over_by, false)
            from mine
            join referral_tasks t on t.receiver = mine.organisation
            join referrals r on r.id = t.referral_id
            where (:status = '' or t.status = :status) and (t.requested_at, t.id) < (:at, :place)
              and not sealed_from(r.subject_id, :organisation)
            """;

    private static final String NEWEST_TASK_FIRST = " order by t.requested_at desc, t.id desc limit :limit";

    private static final String AS_SOURCE = """
            select r.id, r.id, r.version, r.status, r.subject_kind, r.subject_id, r.source, r.target, r.category,
                   r.priority, r.reason, r.requested_at, r.consent_ended_at is null,
                   %s,
                   r.business_status, r.first_requested_at, r.redirects, r.part_of, r.settled_at is not null,
                   r.pool_territory is not null, r.is_return, cast(null as text), cast(null as text), true, false
            """;

    private static final String RIGHT = "access_to_subject(r.subject_kind, r.subject_id, :organisation, :below)";
    /** As {@link SeenReferral#rightAt}. */
    private static final String RIGHT_OF_WHO_LEADS = """
            case when not stands_for(:organisation, :below, r.source) or stands_for(:organisation, :below, r.led_by)
                                  or (not %s and responsible_for(r.subject_kind, r.subject_id, :organisation, :below))
                                then %s end""".formatted(Box.STILL_LED, RIGHT);

    private static final String SENT = Box.MINE + AS_SOURCE.formatted(RIGHT) + """
            from mine
            join referrals r on r.led_by = mine.organisation
            where (:status = '' or r.status = :status) and (r.requested_at, r.id) < (:at, :place)
              and not sealed_from(r.subject_id, :organisation)
              and %s
            """.formatted(Box.STILL_LED);

    /**
     * About one subject also what another leads, for who is responsible for it today: by a move in the registry nothing is taken over, and
     * yet it is for them to end it. Who stands on the source's side so is said by {@link Referrals}.
     */
    private static final String SENT_ABOUT =
            Box.MINE + AS_SOURCE.formatted(RIGHT_OF_WHO_LEADS) + """
            from referrals r
            where r.subject_id = :subject and r.subject_kind = :kind
              and (:status = '' or r.status = :status) and (r.requested_at, r.id) < (:at, :place)
              and not sealed_from(r.subject_id, :organisation)
              and ((r.led_by in (select organisation from mine) and %1$s)
                   or (not r.is_return and (r.source not in (select organisation from mine) or not %1$s)
                       and responsible_for(r.subject_kind, r.subject_id, :organisation, :below)
                       and not exists (select 1 from mine
                                       join referral_tasks own on own.receiver = mine.organisation
                                       where own.referral_id = r.id)))
            """.formatted(Box.STILL_LED);

    private static final String NEWEST_FIRST = " order by r.requested_at desc, r.id desc limit :limit";
    /** Tells nobody anything: whoever finds a row by it reads the same in the row. */
    private static final String ABOUT = " and r.subject_id = :subject and r.subject_kind = :kind";

    /** Each that stands open to one of the caller's; about whom it is stays with the source. */
    private static final String OPEN = """
            select r.id, r.id, r.version, r.status, r.subject_kind, r.subject_id, r.source, r.target, r.category,
                   r.priority, r.reason, r.requested_at, r.consent_ended_at is null, cast(null as text),
                   r.business_status, r.first_requested_at, r.redirects, r.part_of, false, true, r.is_return,
                   territory_of(r.subject_kind, r.subject_id), births_of(r.subject_kind, r.subject_id), true, false
            from referrals r
            where r.status = 'requested' and r.pool_territory is not null
              and (:status = '' or r.status = :status) and (r.requested_at, r.id) < (:at, :place)
              and seats_in_pool(r.pool_territory, r.pool_type, r.source, :organisation, :below) is not null
              and not sealed_from(r.subject_id, :organisation)
            order by r.requested_at desc, r.id desc limit :limit
            """;

    /** All that come from one another, of which the caller is the source or has taken over the responsibility. */
    private static final String CHAIN = """
            with recursive before as (
              select r.id, r.redirects, r.part_of from referrals r where r.id = :id
              union
              select r.id, r.redirects, r.part_of from referrals r
              join before b on r.id in (b.redirects, b.part_of)),
            chain as (
              select b.id from before b
              union
              select r.id from referrals r join chain c on r.redirects = c.id or r.part_of = c.id)
            """ + AS_SOURCE.formatted(RIGHT_OF_WHO_LEADS) + """
            from chain c
            join referrals r on r.id = c.id
            where (stands_for(:organisation, :below, r.source)
                   or responsible_for(r.subject_kind, r.subject_id, :organisation, :below))
              and not sealed_from(r.subject_id, :organisation)
            order by r.requested_at, r.id
            """;

    private final Store store;
    private final RegionCalendar calendar;
    private final NoteReceipts receipts;

    ReferralBoxes(Store store, RegionCalendar calendar, NoteReceipts receipts) {
        this.store = store;
        this.calendar = calendar;
        this.receipts = receipts;
    }

    /** A page of what was asked of this side or by it. */
    Uni<Page<ReferralRow>> page(Side side, ReferralFilter filter, PageRequest page, Caller caller) {
        ReferralStatus status = filter.status();
        Map<String, Object> parameters =
                new HashMap<>(Box.parameters(status == null ? "" : status.code(), page, caller));
        SubjectRef subject = filter.subject();
        if (subject != null) {
            parameters.put("subject", subject.id());
            parameters.put("kind", subject.kind().code());
        }
        return store.rows(statement(side, subject == null ? "" : ABOUT), parameters)
                .map(rows -> rows.stream().map(row -> row(row, side, caller)).toList())
                .map(rows -> Page.of(rows, page, last -> Box.after(last.requestedAt(), last.place())));
    }

    private static String statement(Side side, String about) {
        return switch (side) {
            case SOURCE -> (about.isEmpty() ? SENT : SENT_ABOUT) + NEWEST_FIRST;
            case TARGET -> INBOX + about + NEWEST_TASK_FIRST;
            case POOL, REGION -> OPEN;
        };
    }

    /** All that come from one another with this, the first first. */
    Uni<List<ReferralRow>> chain(ReferralId id, Caller caller) {
        return store.rows(
                        CHAIN,
                        Map.of("id", id.value(), "organisation", caller.organisation(), "below", caller.actsBelow()))
                .map(rows ->
                        rows.stream().map(row -> row(row, Side.SOURCE, caller)).toList());
    }

    private ReferralRow row(Object[] row, Side side, Caller caller) {
        ReferralStatus status = ReferralStatus.of((String) row[3]);
        Access access = row[13] == null ? null : Access.required(row[13]);
        String category = (String) row[8];
        Position standing = new Position(
                status,
                (String) row[14],
                GuardedNeeds.include(category),
                (Boolean) row[18],
                (Boolean) row[19],
                (Boolean) row[20],
                (Boolean) row[24]);
        UUID receiver = (UUID) row[7];
        if (side == Side.TARGET && !(Boolean) row[23]) {
            receipts.received((UUID) row[0], Objects.requireNonNull(receiver));
        }
        return new ReferralRow(
                new ReferralId((UUID) row[0]),
                (UUID) row[1],
                ((Number) row[2]).longValue(),
                status,
                (String) row[14],
                new SubjectRef(SubjectKind.of((String) row[4]), (UUID) row[5]),
                new OrganisationId((UUID) row[6]),
                receiver == null ? null : new OrganisationId(receiver),
                category,
                (String) row[9],
                (String) row[10],
                ((OffsetDateTime) row[11]).toInstant(),
                ((OffsetDateTime) row[15]).toInstant(),
                (UUID) row[16],
                (UUID) row[17],
                side == Side.POOL ? Preview.of((String) row[21], (String) row[22], calendar.today()) : null,
                ReferralPolicy.allowed(standing, side, (Boolean) row[12], access, caller));
    }
}
