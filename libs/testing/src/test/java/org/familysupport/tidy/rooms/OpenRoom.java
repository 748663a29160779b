package org.familysupport.tidy.rooms;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.caller.Caller;

public class OpenRoom {
    private final Transactions transactions;
    private final Rooms rooms;
    private final InstantSource clock;

    OpenRoom(Transactions transactions, Rooms rooms, InstantSource clock) {
        this.transactions = transactions;
        this.rooms = rooms;
        this.clock = clock;
    }

    public Uni<Void> open(Room room, Caller caller) {
        RoomPolicy.mayOpen(caller).orRefuse();
        room.open(caller.actor(), clock.instant());
        return transactions.run(() -> rooms.add(room));
    }
}
