package org.familysupport.untidy.rooms.inbound;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.familysupport.persistence.store.Store;

class GuestListener {
    private final Store store;

    GuestListener(Store store) {
        this.store = store;
    }

    Store store() {
        return store;
    }

    /** Past the inbox: a guest that comes twice is counted twice. */
    @Incoming("guests")
    void arrived(String guest) {}
}
