package org.familysupport.messaging.inbound;

import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Hears the signs of life of a batch, the latest of each partition, in the transaction of the batch. */
public interface HeartbeatListener {
    Uni<Void> beats(Collection<Heartbeat> latest);
}
