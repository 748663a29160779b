package org.familysupport.referral.attachments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.referral.AttachmentId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.referrals.ReferralParty;

/** The stored files. */
@ApplicationScoped
class Attachments {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String ADD = """
            insert into attachments (
              id, version, referral_id, state, uploader, by_source, name, media_type, bytes, pieces, sha256, added_at)
            values (:id, :version, :referral, :state, :uploader, :bySource, :name, :mediaType, :bytes, :pieces, :sha256,
              :addedAt)
            """;

    private static final String COUNT = """
            select count(*) from attachments where referral_id = :referral and state <> 'deleted'
            """;

    /** Who has handed the subject over sees of its side what it attached itself, as of messages. */
    private static final String COLUMNS = """
            select a.id, a.version, a.referral_id, a.state, a.uploader, a.by_source, a.name, a.media_type, a.bytes, a.pieces,
                   a.sha256, a.added_at, a.ended_at
            from attachments a
            where a.referral_id = :referral
              and (:former = '' or not a.by_source or cast(a.uploader as text) = :former)
            """;

    private static final String PAGE =
            COLUMNS + " and a.state <> 'deleted' and a.id > :after order by a.id limit :limit";

    private static final String ONE = COLUMNS + " and a.id = :id";

    private static final String PIECE = """
            select p.number, p.content from attachment_pieces p where p.attachment_id = :id and p.number = :number
            """;

    private static final String TAKE_BACK = """
            update attachments set version = :version, state = :state, name = :name, ended_at = :endedAt where id = :id
            """;

    private static final String FORGET = "delete from attachment_pieces where attachment_id = :id";

    private final Store store;

    Attachments(Store store) {
        this.store = store;
    }

    Uni<Void> add(Attachment attachment) {
        return store.execute(
                        ADD,
                        Map.ofEntries(
                                Map.entry("id", attachment.id().value()),
                                Map.entry("version", attachment.version()),
                                Map.entry("referral", attachment.referral().value()),
                                Map.entry("state", attachment.state().code()),
                                Map.entry("uploader", attachment.uploader().value()),
                                Map.entry("bySource", attachment.bySource()),
                                Map.entry("name", attachment.name()),
                                Map.entry("mediaType", attachment.mediaType()),
                                Map.entry("bytes", attachment.bytes()),
                                Map.entry("pieces", attachment.pieces()),
                                Map.entry("sha256", attachment.sha256()),
                                Map.entry("addedAt", attachment.addedAt())))
                .replaceWithVoid();
    }

    /** How many a referral has, whoever may see them: for all there is room once. */
    Uni<Long> count(ReferralId referral) {
        return store.column(COUNT, Long.class, Map.of("referral", referral.value()))
                .map(List::getFirst);
    }

    /** A page of what the caller may see, in the order in which they were attached. */
    Uni<Page<Attachment>> page(ReferralParty party, PageRequest page) {
        Cursor after = page.after();
        return store.rows(
                        PAGE,
                        Map.of(
                                "referral",
                                party.referral().value(),
                                "former",
                                former(party),
                                "after",
                                after == null ? BEFORE_ALL : UUID.fromString(after.part(0)),
                                "limit",
                                page.limit()))
                .map(rows -> rows.stream().map(Attachments::attachment).toList())
                .map(found -> Page.of(found, page, last -> Cursor.of(last.id().value())));
    }

    /** One that the caller may see; 404 else, also for one of another referral. */
    Uni<Attachment> require(ReferralParty party, AttachmentId id) {
        return store.rows(ONE, Map.of("referral", party.referral().value(), "former", former(party), "id", id.value()))
                .map(rows ->
                        rows.stream().findFirst().map(Attachments::attachment).orElseThrow(Refused::notFound));
    }

    /** A piece of its content. */
    Uni<byte[]> piece(AttachmentId id, int number) {
        return store.rows(PIECE, Map.of("id", id.value(), "number", number))
                .map(rows ->
                        rows.stream().findFirst().map(row -> (byte[]) row[1]).orElseThrow(Refused::notFound));
    }

    /** It was taken back; the content of what is deleted goes with it. */
    Uni<Void> takeBack(Attachment attachment) {
        Instant at = Objects.requireNonNull(attachment.endedAt());
        Uni<Integer> done = store.execute(
                TAKE_BACK,
                Map.of(
                        "id", attachment.id().value(),
                        "version", attachment.version(),
                        "state", attachment.state().code(),
                        "name", attachment.name(),
                        "endedAt", at));
        return attachment.state() == AttachmentState.WITHDRAWN
                ? done.replaceWithVoid()
                : done.chain(() -> store.execute(
                                FORGET, Map.of("id", attachment.id().value())))
                        .replaceWithVoid();
    }

    private static String former(ReferralParty party) {
        OrganisationId former = party.former();
        return former == null ? "" : former.toString();
    }

    private static Attachment attachment(Object[] row) {
        return new Attachment(
                new AttachmentId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                new ReferralId((UUID) row[2]),
                AttachmentState.of((String) row[3]),
                new OrganisationId((UUID) row[4]),
                (Boolean) row[5],
                (String) row[6],
                (String) row[7],
                ((Number) row[8]).longValue(),
                ((Number) row[9]).intValue(),
                (String) row[10],
                ((OffsetDateTime) row[11]).toInstant(),
                row[12] == null ? null : ((OffsetDateTime) row[12]).toInstant());
    }
}
