package org.familysupport.registry.identities;

import static org.awaitility.Awaitility.await;

import org.familysupport.testing.sql.Database;

/** Comparisons that go on behind the answers. */
final class Waiting {
    private Waiting() {}

    /** Until nobody waits to be compared anew: a comparison would be counted with the act that is counted. */
    static void untilAllAreCompared() {
        await("those who wait").until(() -> Database.asOwner().number("select count(*) from identity_work") == 0);
    }
}
