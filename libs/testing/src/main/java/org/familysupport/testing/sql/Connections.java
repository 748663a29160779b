package org.familysupport.testing.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Idle connections of the tests, kept: signing in costs more than most questions, and waiting asks many. */
final class Connections {
    private static final Map<String, Deque<Connection>> IDLE = new ConcurrentHashMap<>();

    private Connections() {}

    /** What is asked of a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    static <T> T lend(String url, String user, String password, Work<T> work) throws SQLException {
        Deque<Connection> idle = IDLE.computeIfAbsent(user + "@" + url, key -> new ConcurrentLinkedDeque<>());
        Connection connection = usable(idle);
        if (connection == null) {
            connection = DriverManager.getConnection(url, user, password);
        }
        try {
            return work.on(connection);
        } finally {
            idle.push(connection);
        }
    }

    /** One that survived; a test may have restarted the server. */
    private static @Nullable Connection usable(Deque<Connection> idle) throws SQLException {
        Connection connection = idle.poll();
        while (connection != null && !connection.isValid(1)) {
            connection.close();
            connection = idle.poll();
        }
        return connection;
    }
}
