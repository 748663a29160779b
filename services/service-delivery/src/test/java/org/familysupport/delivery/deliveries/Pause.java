package org.familysupport.delivery.deliveries;

import java.time.Duration;

/** Lets a moment pass where what is waited for cannot be seen from outside: that a call has come to wait, that load has arrived. */
final class Pause {
    private Pause() {}

    static void of(Duration moment) {
        try {
            Thread.sleep(moment);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
