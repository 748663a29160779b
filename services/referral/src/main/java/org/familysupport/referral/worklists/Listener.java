package org.familysupport.referral.worklists;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One open live inbox: from where on it listens, and what of that it has been told. Used by one round at a time. */
final class Listener {
    private static final long NOWHERE = -1;

    private final long number;
    private final UUID organisation;
    private final boolean below;
    private final @Nullable Long last;
    private final MultiEmitter<? super InboxEvent> emitter;
    private final Set<Long> told = new TreeSet<>();
    private long floor = NOWHERE;
    private boolean begun;

    /** @param last the last event it got before a break; null for one that begins now */
    Listener(
            long number,
            UUID organisation,
            boolean below,
            @Nullable Long last,
            MultiEmitter<? super InboxEvent> emitter) {
        this.number = number;
        this.organisation = organisation;
        this.below = below;
        this.last = last;
        this.emitter = emitter;
    }

    long number() {
        return number;
    }

    UUID organisation() {
        return organisation;
    }

    /** What it is to be asked for in a round. */
    InboxEvents.Listening listening(long settled) {
        if (floor == NOWHERE) {
            floor = last == null ? settled : Math.min(last, settled);
        }
        return new InboxEvents.Listening(number, organisation, below, floor);
    }

    /** Tells it once; who begins now is not told what was there before. */
    void tell(InboxEvent event) {
        boolean isNew = told.add(event.place());
        if (isNew && (begun || last != null)) {
            emitter.emit(event);
        }
    }

    /** After a round that has read up to a place. */
    void settle(long upTo) {
        begun = true;
        floor = Math.max(floor, upTo);
        told.removeIf(place -> place <= floor);
    }
}
