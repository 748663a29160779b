package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;

/** The lists of an organisation: what it was asked and what it asked, the newest first. */
@ApplicationScoped
class ReferralBoxes {
    /** The version is that of {@link SeenReferral#version}: an agency's system may hold several seats. */
    private static final String INBOX = Box.MINE + """
            select r.id, t.id,
                   case when r.source in (select organisation from mine) then r.version
                        else (select cast(sum(own.version) as bigint)
                              from mine as me
                              join referral_tasks own on own.receiver = me.organisation
                              where own.referral_id = r.id) end,
                   t.status, r.subject_kind, r.subject_id, r.source, t.receiver, r.category, r.priority, r.reason,
                   r.requested_at, r.consent_ended_at is null, cast(null as text)
            from mine
            join referral_tasks t on t.receiver = mine.organisation
            join referrals r on r.id = t.referral_id
            where (:status = '' or t.status = :status) and (t.requested_at, t.id) < (:at, :place)
              and not sealed_from(r.subject_id, :organisation)
            order by t.requested_at desc, t.id desc limit :limit
            """;

    private static final String SENT = Box.MINE + """
            select r.id, r.id, r.version, r.status, r.subject_kind, r.subject_id, r.source, r.target, r.category,
                   r.priority, r.reason, r.requested_at, r.consent_ended_at is null,
                   access_to_subject(r.subject_kind, r.subject_id, :organisation, :below)
            from mine
            join referrals r on r.source = mine.organisation
            where (:status = '' or r.status = :status) and (r.requested_at, r.id) < (:at, :place)
              and not sealed_from(r.subject_id, :organisation)
            order by r.requested_at desc, r.id desc limit :limit
            """;

    private final Store store;

    ReferralBoxes(Store store) {
        this.store = store;
    }

    /** A page of what was asked of this side or by it; of all statuses when none is wanted. */
    Uni<Page<ReferralRow>> page(Side side, @Nullable ReferralStatus status, PageRequest page, Caller caller) {
        Map<String, Object> parameters = Box.parameters(status == null ? "" : status.code(), page, caller);
        return store.rows(side == Side.SOURCE ? SENT : INBOX, parameters)
                .map(rows -> rows.stream().map(row -> row(row, side, caller)).toList())
                .map(rows -> Page.of(rows, page, last -> Box.after(last.requestedAt(), last.place())));
    }

    private static ReferralRow row(Object[] row, Side side, Caller caller) {
        ReferralStatus status = ReferralStatus.of((String) row[3]);
        Access access = row[13] == null ? null : Access.required(row[13]);
        return new ReferralRow(
                new ReferralId((UUID) row[0]),
                (UUID) row[1],
                ((Number) row[2]).longValue(),
                status,
                new SubjectRef(SubjectKind.of((String) row[4]), (UUID) row[5]),
                new OrganisationId((UUID) row[6]),
                row[7] == null ? null : new OrganisationId((UUID) row[7]),
                (String) row[8],
                (String) row[9],
                (String) row[10],
                ((OffsetDateTime) row[11]).toInstant(),
                ReferralPolicy.allowed(status, side, (Boolean) row[12], access, caller));
    }
}
