package org.familysupport.referral.deadlines;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventCodec;
import org.familysupport.events.EventType;
import org.familysupport.events.referral.DeadlineFact;
import org.familysupport.persistence.store.Json;
import org.familysupport.testing.sql.Database;

/** One more instance of the service that looks for missed terms: the same statements on a connection of its own. */
final class OtherInstance {
    private static final String TELL = """
            insert into outbox (id, topic, key, type, sequence, time, payload)
            values (gen_random_uuid(), ?, ?, ?, ?, now(), ?)
            """;

    private OtherInstance() {}

    /** Looks again and again, until all of these are announced by somebody. */
    static void lookFor(List<UUID> all, AtomicInteger found) {
        Instant end = Instant.now().plusSeconds(30);
        try (Connection connection = Database.asApp().connect()) {
            connection.setAutoCommit(false);
            while (waiting(connection, all) && Instant.now().isBefore(end)) {
                found.addAndGet(announce(connection, 2));
                connection.commit();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Announces what is due, at most so many terms; answers how many. The transaction stays open. */
    static int announce(Connection connection, int most) throws SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Deadline> changed = new ArrayList<>();
        for (Deadline deadline : due(connection, now, most)) {
            Deadline.Missed missed = deadline.missed(now);
            changed.add(missed.deadline());
            for (DeadlineFact fact : missed.facts()) {
                tell(connection, fact);
            }
        }
        try (PreparedStatement note = connection.prepareStatement(Deadlines.MISSED.replace(":rows", "?"))) {
            note.setString(1, Json.array(changed));
            note.executeUpdate();
        }
        return changed.size();
    }

    static void hold(Connection connection, UUID deadline) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement("select 1 from deadlines where id = ? for update")) {
            hold.setObject(1, deadline);
            hold.executeQuery();
        }
    }

    private static List<Deadline> due(Connection connection, Instant now, int most) throws SQLException {
        String sql = Deadlines.DUE.replace(":now", "?").replace(":most", "?");
        try (PreparedStatement find = connection.prepareStatement(sql)) {
            find.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            find.setInt(2, most);
            List<Deadline> due = new ArrayList<>();
            ResultSet rows = find.executeQuery();
            while (rows.next()) {
                due.add(Json.read(rows.getString(1), Deadline.class));
            }
            return due;
        }
    }

    private static boolean waiting(Connection connection, List<UUID> all) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(
                "select count(*) from deadlines where id = any (?) and next_at is not null")) {
            ask.setArray(1, connection.createArrayOf("uuid", all.toArray()));
            ResultSet rows = ask.executeQuery();
            rows.next();
            boolean waiting = rows.getLong(1) > 0;
            connection.commit();
            return waiting;
        }
    }

    private static void tell(Connection connection, DeadlineFact fact) throws SQLException {
        EventType type = EventCatalogue.of("referral", fact.getClass());
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, type.topic());
            tell.setObject(2, fact.key());
            tell.setString(3, type.name());
            tell.setLong(4, fact.version());
            tell.setString(5, EventCodec.encode(fact));
            tell.executeUpdate();
        }
    }
}
