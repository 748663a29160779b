package org.familysupport.testing.facts;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.testing.sql.Database;

/** What the service under test has announced and not yet sent. */
final class Unsent {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final String ABOUT = """
            select count(*) from outbox where topic = ? and key = ? and sent_at is null
            """;

    private Unsent() {}

    /** Waits until nothing about an aggregate is on its way; fails where the relay does not come to it. */
    static void await(String topic, UUID key) {
        Database database = Database.asOwner();
        Awaitility.await("facts on their way to " + topic)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .until(() -> database.number(ABOUT, topic, key) == 0);
    }
}
