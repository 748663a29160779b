package org.familysupport.referral.transfers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.TransferId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/** The lists of an organisation: what it was offered and what it offered, the newest first. */
@ApplicationScoped
class TransferBoxes {
    /** The version is that of {@link SeenTransfer#version}: an agency's system may hold several seats. */
    private static final String INBOX = Box.MINE + """
            select t.id, o.id,
                   case when t.source in (select organisation from mine) then t.version
                        else (select cast(sum(own.version) as bigint)
                              from mine as me
                              join transfer_offers own on own.receiver = me.organisation
                              where own.transfer_id = t.id) end,
                   o.status, t.subject_kind, t.subject_id, t.programme, t.source, o.receiver, t.reason, t.requested_at,
                   cast(null as text)
            from mine
            join transfer_offers o on o.receiver = mine.organisation
            join transfers t on t.id = o.transfer_id
            where (:status = '' or o.status = :status) and (o.requested_at, o.id) < (:at, :place)
              and not sealed_from(t.subject_id, :organisation)
            """;

    private static final String NEWEST_OFFER_FIRST = " order by o.requested_at desc, o.id desc limit :limit";

    private static final String SENT = Box.MINE + """
            select t.id, t.id, t.version, t.status, t.subject_kind, t.subject_id, t.programme, t.source, t.target,
                   t.reason, t.requested_at, access_to_subject(t.subject_kind, t.subject_id, :organisation, :below)
            from mine
            join transfers t on t.source = mine.organisation
            where (:status = '' or t.status = :status) and (t.requested_at, t.id) < (:at, :place)
              and not sealed_from(t.subject_id, :organisation)
            """;

    private static final String NEWEST_FIRST = " order by t.requested_at desc, t.id desc limit :limit";
    /** Tells nobody anything: whoever finds a row by it reads the same in the row. */
    private static final String ABOUT = " and t.subject_id = :subject and t.subject_kind = :kind";

    private final Store store;

    TransferBoxes(Store store) {
        this.store = store;
    }

    /** A page of what was asked of this side or by it. */
    Uni<Page<TransferRow>> page(Side side, TransferFilter filter, PageRequest page, Caller caller) {
        TransferStatus status = filter.status();
        Map<String, Object> parameters =
                new HashMap<>(Box.parameters(status == null ? "" : status.code(), page, caller));
        SubjectRef subject = filter.subject();
        if (subject != null) {
            parameters.put("subject", subject.id());
            parameters.put("kind", subject.kind().code());
        }
        return store.rows(text(side, subject != null), parameters)
                .map(rows -> rows.stream().map(row -> row(row, side, caller)).toList())
                .map(rows -> Page.of(rows, page, last -> Box.after(last.requestedAt(), last.place())));
    }

    private static String text(Side side, boolean aboutOne) {
        String about = aboutOne ? ABOUT : "";
        return side == Side.SOURCE ? SENT + about + NEWEST_FIRST : INBOX + about + NEWEST_OFFER_FIRST;
    }

    private static TransferRow row(Object[] row, Side side, Caller caller) {
        TransferStatus status = TransferStatus.of((String) row[3]);
        Access access = row[11] == null ? null : Access.required(row[11]);
        return new TransferRow(
                new TransferId((UUID) row[0]),
                (UUID) row[1],
                ((Number) row[2]).longValue(),
                status,
                new SubjectRef(SubjectKind.of((String) row[4]), (UUID) row[5]),
                (String) row[6],
                new OrganisationId((UUID) row[7]),
                row[8] == null ? null : new OrganisationId((UUID) row[8]),
                (String) row[9],
                ((OffsetDateTime) row[10]).toInstant(),
                TransferPolicy.allowed(status, side, access, caller));
    }
}
