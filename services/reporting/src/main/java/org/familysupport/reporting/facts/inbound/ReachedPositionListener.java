package org.familysupport.reporting.facts.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.familysupport.messaging.inbound.Position;
import org.familysupport.messaging.inbound.PositionListener;
import org.familysupport.reporting.facts.NotePositions;

/** Hears how far each batch has come. */
@ApplicationScoped
class ReachedPositionListener implements PositionListener {
    private final NotePositions note;

    ReachedPositionListener(NotePositions note) {
        this.note = note;
    }

    @Override
    public Uni<Void> reached(Collection<Position> latest) {
        return note.note(latest.stream()
                .map(it -> new NotePositions.Place(it.topic(), it.partition(), it.offset(), it.eventTime()))
                .toList());
    }
}
