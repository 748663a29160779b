package org.familysupport.tidy.rooms;

import io.smallrye.mutiny.Uni;
import org.familysupport.persistence.store.Store;

class Rooms {
    private final Store store;

    Rooms(Store store) {
        this.store = store;
    }

    Uni<Void> add(Room room) {
        return store.add(room);
    }
}
