package org.familysupport.tidy.rooms;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

final class RoomPolicy {
    private RoomPolicy() {}

    static Decision mayOpen(Caller caller) {
        return Decision.only(caller.has("specialist"));
    }
}
