package org.familysupport.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.stack.StackFailure;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills the registry with invented people and their blocking keys by COPY; one organisation knows them all. */
final class FillLookAlikes {
    /** So many different searches, by turns. */
    static final int SEARCHES = 5000;

    private static final int AT_ONCE = 2000;

    private static final String COPY_PEOPLE = """
            copy people (id, version, family_name, given_name, patronymic, birth_date, birth_precision, sex, created_at,
                         created_by_organisation, created_by, changed_at, changed_by_organisation, changed_by) from stdin
            """;
    private static final String COPY_KEYS = "copy identity_keys (key, person_id) from stdin";

    /** Twenty times as many keys as people: built once, their indexes cost least. */
    private static final String WITHOUT_INDEXES = """
            alter table identity_keys drop constraint identity_keys_pkey;
            drop index identity_keys_by_person;
            create table bench.searches (
                number integer not null,
                person uuid    not null,
                rows   text    not null,
                constraint searches_pkey primary key (number)
            );
            grant select on bench.searches to public;

            -- That somebody looked, as the service announces it.
            create function bench.looked(person uuid) returns text
                language sql volatile
            as $$
            select cast(json_build_array(json_build_object(
                'id', gen_random_uuid(), 'topic', 'registry.accesses.v1', 'key', look.id,
                'type', 'org.familysupport.registry.AccessNoted.v1', 'sequence', 1, 'time', now(),
                'trace', null, 'organisation', mine,
                'payload', cast(json_build_object(
                    'access', look.id, 'version', 1, 'at', now(), 'actor', actor, 'organisation', mine,
                    'roles', json_build_array('specialist'), 'purpose', 'referral', 'action', 'people-search',
                    'fieldClass', 'identity',
                    'subjects', json_build_array(json_build_object('kind', 'person', 'id', person))) as text))) as text)
            from bench.settings, (select gen_random_uuid() as id) as look
            $$;
            """;

    private static final String WITH_INDEXES = """
            alter table identity_keys add constraint identity_keys_pkey primary key (key, person_id);
            create index identity_keys_by_person on identity_keys (person_id);
            insert into grants (id, version, service, subject_id, organisation, basis, cause, profile, during)
            select gen_random_uuid(), 1, 'registry', p.id, p.created_by_organisation, 'origin', p.id, 'full',
                   tstzrange(p.created_at, null)
            from people p;
            """;

    private final BenchHouse house;
    private final BenchOptions options;

    FillLookAlikes(BenchHouse house, BenchOptions options) {
        this.house = house;
        this.options = options;
    }

    void fill() {
        try (Connection connection = house.asOwner("registry");
                Statement statement = connection.createStatement()) {
            new Fill(house, options).prepare(connection);
            statement.execute(WITHOUT_INDEXES);
            UUID owner =
                    house.realm().person(Rows.MINE).account().organisation().id();
            for (int first = 0; first < options.searched(); first += AT_ONCE) {
                copy(connection, first, Math.min(options.searched(), first + AT_ONCE), owner);
            }
            enterSearches(connection);
            statement.execute(WITH_INDEXES);
            statement.execute("vacuum analyze");
        } catch (SQLException | IOException failed) {
            throw new StackFailure("The registry cannot be filled: " + failed.getMessage(), failed);
        }
        house.settle();
    }

    private static void copy(Connection connection, int first, int end, UUID owner) throws SQLException, IOException {
        StringBuilder people = new StringBuilder();
        StringBuilder keys = new StringBuilder();
        for (int number = first; number < end; number++) {
            InventedPerson person = InventedPerson.of(number);
            people.append(person.line(owner)).append('\n');
            for (long key : person.keys()) {
                keys.append(key).append('\t').append(person.id()).append('\n');
            }
        }
        send(connection, COPY_PEOPLE, people);
        send(connection, COPY_KEYS, keys);
    }

    private static void send(Connection connection, String copy, CharSequence lines) throws SQLException {
        CopyIn stream = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        stream.writeToCopy(bytes, 0, bytes.length);
        stream.endCopy();
    }

    /** What the service computes in Java and gives the database, for pgbench to give it too. */
    private void enterSearches(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bench.searches (number, person, rows) values (?, ?, ?)")) {
            for (int number = 0; number < SEARCHES; number++) {
                InventedPerson sought = sought(number, options.searched());
                insert.setInt(1, number);
                insert.setObject(2, sought.id());
                insert.setString(
                        3,
                        Arrays.stream(sought.keys())
                                .mapToObj(key -> "{\"place\":0,\"key\":%d}".formatted(key))
                                .collect(Collectors.joining(",", "[", "]")));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Somebody on record, every second time misspelt. */
    static InventedPerson sought(int number, int people) {
        InventedPerson person = InventedPerson.of((int) (number * 7_919L % people));
        return number % 2 == 0 ? person : person.misspelt();
    }
}
