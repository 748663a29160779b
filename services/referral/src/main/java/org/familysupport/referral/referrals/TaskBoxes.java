package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Tasks one by one: what an organisation was asked, or asks each receiver now; the newest first. */
@ApplicationScoped
class TaskBoxes {
    /** Who asks is told as by {@link SeenReferral#requester}. */
    private static final String FIELDS = """
            t.status, t.status_since, t.started_at, t.ended_at, t.reason, t.business_status, t.outcome, r.id,
                   r.subject_kind, r.subject_id,
                   case when r.led_by in (select organisation from mine) then r.led_by else r.source end,
                   t.receiver, r.category, r.priority, r.requested_at, r.is_return,
                   case when r.is_return
                        then (select given.id from referral_tasks given
                              where given.referral_id = r.part_of and given.receiver = r.source) end
            """;

    private static final String WANTED = """
            where (:status = '' or t.status in (
                     select wanted.code from jsonb_array_elements_text(cast(nullif(:status, '') as jsonb)) as wanted (code)))
              and (cast(:anyOwner as boolean) or t.receiver = cast(:owner as uuid))
              and (t.requested_at, t.id) < (:at, :place)
              and not sealed_from(r.subject_id, :organisation)
            """;

    private static final String NEWEST_FIRST = " order by t.requested_at desc, t.id desc limit :limit";

    /** The version is that of {@link SeenReferral#version}. */
    private static final String RECEIVED = """
            select t.id,
                   case when r.source in (select organisation from mine) or r.taken_over_by in (select organisation from mine)
                        then r.version
                        else (select cast(sum(own.version) as bigint)
                              from mine as me
                              join referral_tasks own on own.receiver = me.organisation
                              where own.referral_id = r.id) end,
            """ + FIELDS + """
            from mine
            join referral_tasks t on t.receiver = mine.organisation
            join referrals r on r.id = t.referral_id
            """ + WANTED;

    /** Of what was asked of the caller's, that which it knows to come from one organisation. */
    private static final String FROM_ONE =
            " and case when r.led_by in (select organisation from mine) then r.led_by else r.source end = :requester";

    private static final String SENT = """
            select t.id, r.version,
            """ + FIELDS + """
            from mine
            join referrals r on r.led_by = mine.organisation and r.led_by = cast(:requester as uuid)
              and %s
            join referral_tasks t on t.referral_id = r.id
            """.formatted(Box.STILL_LED) + WANTED;

    private static final String TO_ME = Box.MINE + RECEIVED + NEWEST_FIRST;

    /** Who may have asked: one of the caller's, another, or one of its own that asks one of its own. */
    private static final String ASKED_BY = Box.MINE + "(" + SENT + NEWEST_FIRST + ") union (" + RECEIVED + FROM_ONE
            + NEWEST_FIRST + ") order by 17 desc, 1 desc limit :limit";

    private static final String REFERRAL_OF = "select referral_id from referral_tasks where id = :id";
    private static final String TASK_OF =
            "select id from referral_tasks where referral_id = :id and receiver = :receiver";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Store store;

    TaskBoxes(Store store) {
        this.store = store;
    }

    /** The referral of a task; for one that is not there an id that no referral has, so that looking on costs the same. */
    Uni<ReferralId> referralOf(UUID task) {
        return store.column(REFERRAL_OF, UUID.class, Map.of("id", task))
                .map(ids -> new ReferralId(ids.isEmpty() ? task : ids.getFirst()));
    }

    /** By which an organisation was asked. */
    Uni<Optional<UUID>> taskOf(ReferralId referral, OrganisationId receiver) {
        return store.column(TASK_OF, UUID.class, Map.of("id", referral.value(), "receiver", receiver.value()))
                .map(ids -> ids.stream().findFirst());
    }

    /** A page of them. */
    Uni<Page<TaskRow>> page(TaskFilter filter, PageRequest page, Caller caller) {
        List<String> statuses =
                filter.statuses().stream().map(ReferralStatus::code).toList();
        Map<String, Object> parameters =
                new HashMap<>(Box.parameters(statuses.isEmpty() ? "" : Json.array(statuses), page, caller));
        parameters.put("anyOwner", filter.owner() == null);
        parameters.put("owner", Objects.requireNonNullElse(filter.owner(), NOBODY));
        UUID requester = filter.requester();
        if (requester != null) {
            parameters.put("requester", requester);
        }
        return store.rows(requester == null ? TO_ME : ASKED_BY, parameters)
                .map(rows -> rows.stream().map(TaskBoxes::row).toList())
                .map(rows -> Page.of(rows, page, last -> Box.after(last.requestedAt(), last.id())));
    }

    private static TaskRow row(Object[] row) {
        return new TaskRow(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                ReferralStatus.of((String) row[2]),
                ((OffsetDateTime) row[3]).toInstant(),
                instant(row[4]),
                instant(row[5]),
                (String) row[6],
                (String) row[7],
                (String) row[8],
                new ReferralId((UUID) row[9]),
                new SubjectRef(SubjectKind.of((String) row[10]), (UUID) row[11]),
                new OrganisationId((UUID) row[12]),
                new OrganisationId((UUID) row[13]),
                (String) row[14],
                (String) row[15],
                ((OffsetDateTime) row[16]).toInstant(),
                (Boolean) row[17],
                (UUID) row[18]);
    }

    private static @Nullable Instant instant(@Nullable Object moment) {
        return moment == null ? null : ((OffsetDateTime) moment).toInstant();
    }
}
