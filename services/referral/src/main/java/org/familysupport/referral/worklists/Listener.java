package org.familysupport.referral.worklists;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Set;
import java.util.TreeSet;

/** One open live inbox: from where on it listens, and what of that it has been told. Used by one round at a time. */
final class Listener {
    private final long number;
    private final Standpoint standpoint;
    private final MultiEmitter<? super InboxEvent> emitter;
    private final Set<Long> told;
    private long floor;

    Listener(long number, Standpoint standpoint, MultiEmitter<? super InboxEvent> emitter) {
        this.number = number;
        this.standpoint = standpoint;
        this.emitter = emitter;
        this.told = new TreeSet<>(standpoint.told());
        this.floor = standpoint.floor();
    }

    /** What it is to be asked for in a round. */
    InboxEvents.Listening listening() {
        return standpoint.listening(number, floor);
    }

    /** Tells it once. */
    void tell(InboxEvent event) {
        if (told.add(event.place())) {
            emitter.emit(event);
        }
    }

    /** After a round: nothing before this place can come any more. */
    void settle(long upTo) {
        floor = Math.max(floor, upTo);
        told.removeIf(place -> place <= floor);
    }
}
