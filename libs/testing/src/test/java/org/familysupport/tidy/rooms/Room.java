package org.familysupport.tidy.rooms;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;

@Entity
public class Room extends Aggregate {
    private boolean open;

    public boolean isOpen() {
        return open;
    }

    void open(ActorRef actor, Instant now) {
        this.open = true;
        changed(actor, now);
    }
}
