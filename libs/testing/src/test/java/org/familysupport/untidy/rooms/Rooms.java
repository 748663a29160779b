package org.familysupport.untidy.rooms;

import org.familysupport.persistence.store.Store;
import org.familysupport.untidy.halls.Halls;

public class Rooms {
    private final Store store;

    public Rooms(Store store) {
        this.store = store;
    }

    Halls halls() {
        return new Halls();
    }

    Store store() {
        return store;
    }
}
