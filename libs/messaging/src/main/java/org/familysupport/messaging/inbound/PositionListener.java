package org.familysupport.messaging.inbound;

import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Hears how far a batch has come on each of its partitions, in the transaction of the batch. */
public interface PositionListener {
    Uni<Void> reached(Collection<Position> latest);
}
