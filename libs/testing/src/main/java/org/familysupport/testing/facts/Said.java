package org.familysupport.testing.facts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.familysupport.testing.sql.Database;
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
    private static final Duration STEP = Duration.ofMillis(20);
    private static final String PARKED =
            "select reason from parked where topic = ? and partition_number = ? and record_offset = ?";

    /** Says it once more, with the same id: a resend. */
    public Said again() {
        return Publisher.raw(topic, key, headers, payload);
    }

    /** Waits until the service has taken it and it had its effect; fails when it was parked. */
    public Said awaitEffect() {
        patiently("the effect of " + type()).until(() -> taken() || parked().isPresent());
        parked().ifPresent(reason -> {
            throw new AssertionError("%s was parked: %s".formatted(type(), reason));
        });
        return this;
    }

    /** Waits until the service has parked it; answers the reason. */
    public String awaitParked() {
        patiently("the parking of " + type()).until(() -> parked().isPresent());
        return parked().orElseThrow();
    }

    /** Why the service parked it, if it did. */
    public Optional<String> parked() {
        return Database.asOwner().rows(PARKED, topic, partition, offset).stream()
                .map(row -> row.text("reason"))
                .findFirst();
    }

    private boolean taken() {
        UUID id = UUID.fromString(headers.getOrDefault("ce_id", new UUID(0, 0).toString()));
        return Database.asOwner().number("select count(*) from inbox where event_id = ?", id) > 0;
    }

    private String type() {
        return headers.getOrDefault("ce_type", "a record without a type");
    }

    /** Asks at once: of many facts said together, the first is waited for and the others are there. */
    private static ConditionFactory patiently(String what) {
        return Awaitility.await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(STEP)
                .atMost(PATIENCE);
    }
}
