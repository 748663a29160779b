package org.familysupport.testing.facts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A record that was put on a topic, and what the service under test made of it.
 *
 * @param topic where it was put
 * @param key its record key
 * @param headers as sent
 * @param payload as sent
 * @param partition where the broker put it
 * @param offset where the broker put it
 */
public record Said(
        String topic,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] payload,
        int partition,
        long offset) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Says it once more, with the same id: a resend. */
    public Said again() {
        return Publisher.raw(topic, key, headers, payload);
    }

    /** Waits until the service has taken it and it had its effect; fails when it was parked. */
    public Said awaitEffect() {
        Awaitility.await("the effect of " + headers.get("ce_type"))
                .atMost(PATIENCE)
                .until(() -> taken() || parked().isPresent());
        parked().ifPresent(reason -> {
            throw new AssertionError("%s was parked: %s".formatted(headers.get("ce_type"), reason));
        });
        return this;
    }

    /** Waits until the service has parked it; answers the reason. */
    public String awaitParked() {
        Awaitility.await("the parking of " + headers.get("ce_type"))
                .atMost(PATIENCE)
                .until(() -> parked().isPresent());
        return parked().orElseThrow();
    }

    /** Why the service parked it, if it did. */
    public Optional<String> parked() {
        List<Row> rows = Database.asOwner()
                .rows(
                        "select reason from parked where topic = ? and partition_number = ? and record_offset = ?",
                        topic,
                        partition,
                        offset);
        return rows.stream().map(row -> row.text("reason")).findFirst();
    }

    private boolean taken() {
        UUID id = UUID.fromString(headers.getOrDefault("ce_id", new UUID(0, 0).toString()));
        return Database.asOwner().number("select count(*) from inbox where event_id = ?", id) > 0;
    }
}
