package org.familysupport.messaging.inbound;

import io.smallrye.mutiny.Uni;
import org.familysupport.events.Fact;
import org.familysupport.events.Received;

/**
 * A door of a feature for facts of a family.
 *
 * <p>It is called once for each message in effect, within the transaction that remembers the message; facts of one key
 * come in order, facts of different topics in any order. Who asks for more ({@link #alsoHeardBefore}) is called for a message as
 * often as that is brought, and then in any order.
 */
public interface FactListener<F extends Fact> {
    /** The facts it wants: a fact record, or a sealed family of them. */
    Class<F> listensTo();

    /**
     * Takes one fact; a failure rolls its effect back and, unless it is passing, parks the message. One that was heard before is not
     * parked: that it failed is logged, and it is tried when the topic is read once more.
     */
    Uni<Void> on(Received<F> received);

    /**
     * Whether it wants also what was heard before, and is brought again: so that what a later version keeps of a fact is there once its
     * topic has been read from the beginning. Only for who changes nothing by hearing a fact twice, also after later ones of its key.
     * What waits parked comes when it is settled, and what was discarded never.
     */
    default boolean alsoHeardBefore() {
        return false;
    }
}
