package org.familysupport.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.stack.Realm;
import org.familysupport.stack.StackFailure;
import org.familysupport.stack.Tokens;

/**
 * Fills the tables as the services would have, but by SQL: through the API it would take longer than all that is measured.
 * Every family is registered by one organisation, which is responsible for it.
 */
final class Fill {
    /** Some of the code list `need-category`. */
    private static final List<String> CATEGORIES = List.of(
            "home-help",
            "respite",
            "rehabilitation",
            "day-care",
            "technical-aids",
            "family-support",
            "medical-help",
            "psychological-help",
            "education-support",
            "legal-help",
            "material-help",
            "leisure-and-sport");

    private static final String SETTINGS = """
            insert into bench.settings (families, visible, mine, other, actor, client, receivers, categories)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final BenchHouse house;
    private final Realm realm;
    private final Rows rows;

    Fill(BenchHouse house, BenchOptions options) {
        this.house = house;
        this.realm = house.realm();
        this.rows = new Rows(options.families(), receivers(), CATEGORIES);
    }

    /** Answers what is in the tables now. */
    Rows fill() {
        fill("registry");
        fill("referral");
        fill("service-delivery");
        house.settle();
        return rows;
    }

    /** Says in the database of a service what is filled, and fills nothing yet. */
    void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text("settings.sql"));
            enterSettings(connection);
        }
    }

    private void fill(String service) {
        try (Connection connection = house.asOwner(service);
                Statement statement = connection.createStatement()) {
            prepare(connection);
            statement.execute(text(service + ".sql"));
            statement.execute("vacuum analyze");
        } catch (SQLException failed) {
            throw new StackFailure("The tables of " + service + " cannot be filled: " + failed.getMessage(), failed);
        }
    }

    private void enterSettings(Connection connection) throws SQLException {
        Realm.Account caller = realm.person(Rows.MINE).account();
        try (PreparedStatement insert = connection.prepareStatement(SETTINGS)) {
            insert.setInt(1, rows.families());
            insert.setInt(2, rows.visibleFamilies());
            insert.setObject(3, caller.organisation().id());
            insert.setObject(
                    4, realm.person(Rows.OTHER).account().organisation().id());
            insert.setString(5, caller.id().toString());
            insert.setString(6, Tokens.DEMO_CLIENT);
            insert.setArray(7, connection.createArrayOf("uuid", rows.receivers().toArray()));
            insert.setArray(
                    8, connection.createArrayOf("text", rows.categories().toArray()));
            insert.executeUpdate();
        }
    }

    /** Every institution but the caller's own. */
    private List<UUID> receivers() {
        UUID caller = realm.person(Rows.MINE).account().organisation().id();
        return realm.organisations().stream()
                .filter(each -> each.partOf() != null)
                .map(Realm.Organisation::id)
                .filter(id -> !id.equals(caller))
                .toList();
    }

    /** A file that lies beside this class. */
    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Fill.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
