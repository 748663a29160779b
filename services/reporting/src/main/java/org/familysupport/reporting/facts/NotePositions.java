package org.familysupport.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Notes how far the topics were taken, with the transaction of the facts: a count can say as of when it is. */
@ApplicationScoped
public class NotePositions {
    private final Positions positions;

    NotePositions(Positions positions) {
        this.positions = positions;
    }

    /**
     * A place on a topic.
     *
     * @param eventTime the latest time of a change up to there, if any is known
     */
    public record Place(
            String topic,
            int partition,
            long offset,
            @Nullable Instant eventTime) {}

    /** Notes the places that a batch has reached, one for each partition; a replay does not set them back. */
    public Uni<Void> note(Collection<Place> places) {
        return positions.advance(places);
    }
}
