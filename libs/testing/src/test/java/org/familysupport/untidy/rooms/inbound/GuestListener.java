package org.familysupport.untidy.rooms.inbound;

import org.familysupport.persistence.store.Store;

class GuestListener {
    private final Store store;

    GuestListener(Store store) {
        this.store = store;
    }

    Store store() {
        return store;
    }
}
