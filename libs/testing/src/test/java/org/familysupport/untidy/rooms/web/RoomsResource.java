package org.familysupport.untidy.rooms.web;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.persistence.store.Store;
import org.familysupport.untidy.halls.Halls;
import org.familysupport.untidy.rooms.GuestArrived;

public class RoomsResource {
    private final Store store;
    private final Halls halls = new Halls();

    RoomsResource(Store store) {
        this.store = store;
    }

    record StayRequest(LocalDate until) {}

    StayRequest stay(@QueryParam("from") LocalDate from) {
        return new StayRequest(from.plusDays(1));
    }

    GuestArrived arrived() {
        return new GuestArrived(UUID.fromString(store.toString()), 1, "", halls.toString(), List.of());
    }
}
