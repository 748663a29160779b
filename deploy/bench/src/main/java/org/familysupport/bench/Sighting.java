package org.familysupport.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Looks into reporting's tables again and again for what is expected there, and notes when it was first seen. */
final class Sighting implements Callable<Map<UUID, Long>> {
    private static final String SEEN = "select id from referrals where id = any (?)";
    /** The precision of what is noted, with the time of the query itself. */
    private static final long PAUSE_NANOS = 500_000;

    private final BenchHouse house;
    private final Set<UUID> expected = ConcurrentHashMap.newKeySet();
    private volatile long end = Long.MAX_VALUE;

    Sighting(BenchHouse house) {
        this.house = house;
    }

    /** To be called before it can be there. */
    void expect(UUID id) {
        expected.add(id);
    }

    /** Nothing more is expected, and what does not come until then never came. */
    void endAt(long nanoTime) {
        end = nanoTime;
    }

    /** By id, the instant of {@link System#nanoTime}. */
    @Override
    public Map<UUID, Long> call() throws SQLException {
        Map<UUID, Long> seen = new HashMap<>();
        try (Connection connection = house.asOwner("reporting");
                PreparedStatement query = connection.prepareStatement(SEEN)) {
            while (end == Long.MAX_VALUE || !expected.isEmpty() && System.nanoTime() < end) {
                look(query, seen);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return seen;
    }

    private void look(PreparedStatement query, Map<UUID, Long> seen) throws SQLException {
        query.setArray(1, query.getConnection().createArrayOf("uuid", expected.toArray()));
        try (ResultSet rows = query.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                seen.put(id, now);
                expected.remove(id);
            }
        }
    }
}
