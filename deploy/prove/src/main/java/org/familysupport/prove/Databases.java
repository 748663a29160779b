package org.familysupport.prove;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.familysupport.stack.Database;
import org.familysupport.stack.StackFailure;

/** Looks into the databases of the services, as their owners may; few connections for all who look. */
public final class Databases implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final Function<String, String> urls;
    private final Map<String, BlockingQueue<Connection>> idle = new ConcurrentHashMap<>();

    Databases(Function<String, String> urls) {
        this.urls = urls;
    }

    /** The rows of a query, each as its texts. */
    public List<List<String>> rows(String service, String sql, Object... parameters) {
        BlockingQueue<Connection> pool = idle.computeIfAbsent(service, this::open);
        Connection connection = take(pool);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < parameters.length; place++) {
                statement.setObject(place + 1, parameters[place]);
            }
            return statement.execute() ? read(statement.getResultSet()) : List.of();
        } catch (SQLException failed) {
            throw new StackFailure(service + " cannot be looked into: " + failed.getMessage(), failed);
        } finally {
            pool.add(connection);
        }
    }

    /** The one text that a query answers. */
    public String text(String service, String sql, Object... parameters) {
        return rows(service, sql, parameters).getFirst().getFirst();
    }

    public long number(String service, String sql, Object... parameters) {
        return Long.parseLong(text(service, sql, parameters));
    }

    private static List<List<String>> read(ResultSet found) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
            List<String> row = new ArrayList<>(columns);
            for (int column = 1; column <= columns; column++) {
                row.add(String.valueOf(found.getString(column)));
            }
            rows.add(row);
        }
        return rows;
    }

    private BlockingQueue<Connection> open(String service) {
        String owner = Database.of(service).owner();
        BlockingQueue<Connection> pool = new LinkedBlockingQueue<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                pool.add(DriverManager.getConnection(urls.apply(service), owner, owner));
            }
        } catch (SQLException refused) {
            throw new StackFailure(service + " has no database for us: " + refused.getMessage(), refused);
        }
        return pool;
    }

    private static Connection take(BlockingQueue<Connection> pool) {
        try {
            return pool.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for a connection.", interrupted);
        }
    }

    @Override
    public void close() {
        idle.values()
                .forEach(pool -> pool.forEach(connection -> {
                    try {
                        connection.close();
                    } catch (SQLException gone) {
                        // Its server ends with the house.
                    }
                }));
    }
}
