package org.familysupport.referral.attachments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.familysupport.events.referral.AttachmentId;
import org.familysupport.persistence.store.Store;

/** What is being sent: its pieces, and a row as long as it lasts, by which the pieces of who stays away are found. */
@ApplicationScoped
class Uploads {
    private static final String BEGIN = "insert into attachment_uploads (id, begun_at) values (:id, :now)";

    /** Holds the row of the upload, so that who drops it waits, and sees the piece. */
    private static final String KEEP = """
            insert into attachment_pieces (attachment_id, number, content)
            select u.id, cast(:number as integer), cast(:content as bytea) from attachment_uploads u where u.id = :id for key share
            """;

    private static final String END = "delete from attachment_uploads where id = :id";
    private static final String FORGET = "delete from attachment_pieces where attachment_id = :id";

    /** Each instance passes over what another drops, or what still comes. */
    private static final String DROP = """
            with gone as (
              delete from attachment_uploads where id in (
                select u.id from attachment_uploads u where u.begun_at < :before
                order by u.begun_at limit :most for update skip locked)
              returning id)
            delete from attachment_pieces p using gone where p.attachment_id = gone.id
            """;

    private final Store store;

    Uploads(Store store) {
        this.store = store;
    }

    Uni<Void> begin(AttachmentId id, Instant now) {
        return store.execute(BEGIN, Map.of("id", id.value(), "now", now)).replaceWithVoid();
    }

    /** Keeps a piece; answers whether the upload is still waited for. */
    Uni<Boolean> keep(AttachmentId id, int number, byte[] content) {
        return store.execute(KEEP, Map.of("id", id.value(), "number", number, "content", content))
                .map(rows -> rows == 1);
    }

    /** It has come to its end and its pieces stay; answers whether it was still waited for. */
    Uni<Boolean> end(AttachmentId id) {
        return store.execute(END, Map.of("id", id.value())).map(rows -> rows == 1);
    }

    /** Nothing of it is kept. */
    Uni<Void> abandon(AttachmentId id) {
        return end(id).chain(found -> found
                ? store.execute(FORGET, Map.of("id", id.value())).replaceWithVoid()
                : Uni.createFrom().voidItem());
    }

    /** Drops what began before an instant and has not come to its end, at most so many. */
    Uni<Void> drop(Instant before, int most) {
        return store.execute(DROP, Map.of("before", before, "most", most)).replaceWithVoid();
    }
}
