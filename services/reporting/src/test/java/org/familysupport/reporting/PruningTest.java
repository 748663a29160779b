package org.familysupport.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.familysupport.messaging.pruning.Prune;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old rows leave, and none that is still needed. */
@ComponentTest
class PruningTest {
    private static final Database OWNER = Database.asOwner();

    @Inject
    Prune prune;

    @Test
    void sentEventsLeaveAfterAMonth() {
        // Given
        UUID longAgo = sent("60 days");
        UUID lately = sent("20 days");

        // When
        prune();

        // Then
        assertThat(events(longAgo, lately)).containsExactly(lately);
    }

    /** In a transaction that the relay does not see, for it would send the event. */
    @Test
    void anUnsentEventStaysHoweverOldItIs() throws SQLException {
        try (Connection connection = OWNER.connect()) {
            // Given
            connection.setAutoCommit(false);
            connection.createStatement().execute("""
                    insert into outbox (id, topic, key, type, sequence, time, payload)
                    values (gen_random_uuid(), 'x', gen_random_uuid(), 'the oldest', 1, now() - interval '9 years', '{}')
                    """);

            // When
            connection.createStatement().execute("select prune_outbox(now(), 1000)");

            // Then
            ResultSet left =
                    connection.createStatement().executeQuery("select count(*) from outbox where type = 'the oldest'");
            left.next();
            assertThat(left.getLong(1)).isOne();
            connection.rollback();
        }
    }

    @Test
    void theApplicationCannotHurryIt() {
        // Given
        UUID sent = sent("1 hour");

        // When
        long gone = Database.asApp().number("select prune_outbox(now() + interval '1 year', 1000)");

        // Then
        assertThat(gone).isZero();
        assertThat(events(sent)).containsExactly(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inbox (event_id, received_at) values (?, now() - cast(? as interval))",
                "answers (client, key, fingerprint, status, resource, version, answered_at)"
                        + " values ('a client', ?, 'x', 200, gen_random_uuid(), 1, now() - cast(? as interval))",
                "answered_rows (client, key, row_number, status, resource, version, answered_at)"
                        + " values ('a client', ?, 0, 201, gen_random_uuid(), 1, now() - cast(? as interval))",
                "parked (id, parking_key, topic, partition_number, record_offset, record_key, type, payload, reason,"
                        + " settlement, settled_at) values (?, 'k', 't', 0, 0, 'k', 'x', '', 'r', 'discarded',"
                        + " now() - cast(? as interval))"
            })
    void whatIsOldLeavesInManyPiecesAndWhatIsYoungStays(String row) {
        // Given
        String table = row.substring(0, row.indexOf(' '));
        String id = row.substring(row.indexOf('(') + 1).startsWith("client") ? "key" : row.split("[(,]")[1];
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        OWNER.execute("insert into " + row, old, "100 days");
        OWNER.execute("insert into " + row, young, "23 hours");

        // When
        prune();

        // Then
        assertThat(OWNER.number("select count(*) from " + table + " where " + id + " = ?", old))
                .isZero();
        assertThat(OWNER.number("select count(*) from " + table + " where " + id + " = ?", young))
                .isOne();
    }

    private void prune() {
        prune.all().await().atMost(Duration.ofSeconds(20));
    }

    private static UUID sent(String age) {
        UUID id = UUID.randomUUID();
        OWNER.execute("""
                insert into outbox (id, topic, key, type, sequence, time, payload, sent_at)
                values (?, 'x', gen_random_uuid(), 'x', 1, now() - cast(? as interval), '{}', now())
                """, id, age);
        return id;
    }

    private static List<UUID> events(UUID... ids) {
        return OWNER
                .rows("select id from outbox where id = any (cast(string_to_array(?, ',') as uuid[]))", joined(ids))
                .stream()
                .map(row -> UUID.fromString(row.text("id")))
                .toList();
    }

    private static String joined(UUID... ids) {
        return String.join(",", List.of(ids).stream().map(UUID::toString).toList());
    }
}
