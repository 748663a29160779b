package org.familysupport.tidy.rooms.web;

import org.familysupport.tidy.rooms.Room;

record RoomView(long version) {
    static RoomView of(Room room) {
        return new RoomView(room.version());
    }
}
