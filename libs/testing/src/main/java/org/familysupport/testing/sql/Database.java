package org.familysupport.testing.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The database of the service under test, for checks behind its back; what clients can see is asserted through the API.
 */
public final class Database {
    private final String user;
    private final String password;

    private Database(String prefix) {
        this.user = setting(prefix + ".username");
        this.password = setting(prefix + ".password");
    }

    /** As the running service sees it, with no more rights than it has. */
    public static Database asApp() {
        return new Database("quarkus.datasource");
    }

    /** As the role that migrates. */
    public static Database asOwner() {
        return new Database("quarkus.datasource.owner");
    }

    /** The rows of a query with {@code ?} parameters, in order. */
    public List<Row> rows(String sql, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(row(rows));
                }
                return all;
            }
        });
    }

    /** The one number that a query answers. */
    public long number(String sql, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Runs a statement; answers how many rows it touched. */
    public int execute(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** A connection of one's own, for tests that hold locks or long transactions. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user, password);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Object[] parameters, Work<T> work) {
        try {
            return Connections.lend(url(), user, password, connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int index = 0; index < parameters.length; index++) {
                        statement.setObject(index + 1, parameters[index]);
                    }
                    return work.on(statement);
                }
            });
        } catch (SQLException refused) {
            throw new AssertionError(user + " may not: " + sql, refused);
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            row.put(columns.getColumnLabel(column), rows.getObject(column));
        }
        return new Row(row);
    }

    private static String url() {
        return setting("quarkus.datasource.owner.jdbc.url");
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
