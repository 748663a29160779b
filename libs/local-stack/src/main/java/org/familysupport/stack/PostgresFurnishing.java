package org.familysupport.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * What every server must hold before a service comes: a database for each, its two roles, extensions that only a superuser
 * may create. Whatever is there already stays.
 */
final class PostgresFurnishing {
    private static final List<String> EXTENSIONS = List.of("pg_stat_statements", "btree_gist", "pg_trgm");

    private final LocalPostgres.Settings settings;

    PostgresFurnishing(LocalPostgres.Settings settings) {
        this.settings = settings;
    }

    void furnish() throws SQLException {
        try (Connection server = connect("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("revoke all on database postgres, template1 from public");
            for (Database database : Database.ALL) {
                role(statement, database.owner());
                role(statement, database.app());
                database(statement, database);
            }
        }
        for (Database database : Database.ALL) {
            extensions(database);
        }
    }

    Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresCluster.SUPERUSER);
        properties.setProperty("password", PostgresCluster.SUPERUSER);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(settings.jdbcUrl(database), properties);
    }

    private void role(Statement statement, String role) throws SQLException {
        if (!exists(statement.getConnection(), "select 1 from pg_roles where rolname = ?", role)) {
            statement.execute("create role %s login password '%s'".formatted(role, role));
        }
        if (settings.openStatistics() && role.endsWith("_app")) {
            statement.execute("grant pg_read_all_stats to " + role);
        }
    }

    private static void database(Statement statement, Database database) throws SQLException {
        if (!exists(statement.getConnection(), "select 1 from pg_database where datname = ?", database.name())) {
            statement.execute("create database \"%s\" owner %s".formatted(database.name(), database.owner()));
        }
        statement.execute("revoke all on database \"%s\" from public".formatted(database.name()));
        statement.execute("grant connect on database \"%s\" to %s".formatted(database.name(), database.app()));
    }

    private void extensions(Database database) throws SQLException {
        try (Connection connection = connect(database.name());
                Statement statement = connection.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("create extension if not exists " + extension);
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
