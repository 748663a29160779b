package org.familysupport.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @Test
    void letsTheOwnerCreateAndTheAppOnlyConnect() throws SQLException {
        try (Connection owner = connect("registry", "registry_owner");
                Connection app = connect("registry", "registry_app")) {
            execute(owner, "create table owned (id int)");

            assertThatThrownBy(() -> execute(app, "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(app, "create temp table mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(app, "select * from owned")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsEachServiceOutOfTheOthersDatabases() {
        assertThatThrownBy(() -> connect("referral", "registry_app")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("referral", "registry_owner")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("postgres", "registry_app")).hasMessageContaining("permission denied");
    }

    @Test
    void asksForAPassword() {
        assertThatThrownBy(() ->
                        DriverManager.getConnection(SharedStack.STACK.jdbcUrl("registry"), "registry_app", "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void hasTheExtensionsAndReadsCyrillicTrigrams() throws SQLException {
        try (Connection app = connect("service-delivery", "service_delivery_app")) {
            assertThat(value(app, "select similarity('Светлогорская', 'Светлогорска') > 0.5"))
                    .isEqualTo("t");
            assertThat(value(app, "select count(*) > 0 from pg_stat_statements where query like '%similarity%'"))
                    .isEqualTo("t");
            assertThat(value(app, "select count(*) from pg_extension where extname = 'btree_gist'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void keepsWhatItWasToldOverARestart(@TempDir Path folder) throws SQLException {
        // Given
        LocalPostgres.Settings settings = LocalPostgres.Settings.durable(
                Checkout.postgresPrograms(), folder.resolve("with a space/data"), FreePorts.one());
        try (LocalPostgres server = LocalPostgres.start(settings)) {
            run(settings, "create table kept (id int)");

            // When
            server.restart();

            // Then
            assertThat(run(settings, "select count(*) from kept")).isEqualTo("0");
            assertThat(run(
                            settings,
                            "select string_agg(setting, ' ') from pg_settings"
                                    + " where name in ('fsync', 'synchronous_commit', 'full_page_writes')"))
                    .isEqualTo("on on on");
        }
    }

    private static String run(LocalPostgres.Settings settings, String sql) throws SQLException {
        try (Connection owner =
                DriverManager.getConnection(settings.jdbcUrl("reporting"), "reporting_owner", "reporting_owner")) {
            return value(owner, sql);
        }
    }

    private static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(SharedStack.STACK.jdbcUrl(database), role, role);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        value(connection, sql);
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
