package org.familysupport.untidy.halls;

import org.familysupport.untidy.rooms.RoomPolicy;

public class Halls {
    boolean open() {
        return RoomPolicy.mayEnter() != null;
    }
}
