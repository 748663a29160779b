package org.familysupport.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.familysupport.dev.FourServices;
import org.familysupport.dev.Ports;
import org.familysupport.dev.demo.Places;
import org.familysupport.dev.demo.RegisterOrganisations;
import org.familysupport.dev.demo.Senders;
import org.familysupport.stack.BrokerUsers;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Database;
import org.familysupport.stack.Folders;
import org.familysupport.stack.Realm;
import org.familysupport.stack.StackFailure;

/**
 * The house that {@code ./dev up} starts, on free ports and with data of its own that begins empty: every commit is on disk
 * before it is answered, and the services run as in production, for C1 alone would cost twice the CPU.
 */
final class BenchHouse implements AutoCloseable {
    private static final List<String> NUMBERS =
            List.of("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError");
    /** Who looks at statistics and makes checkpoints; the name and password of a local server. */
    private static final String SUPERUSER = "postgres";

    private final FourServices services;
    private final Realm realm = Realm.read(Checkout.realm());

    private BenchHouse(FourServices services) {
        this.services = services;
    }

    static BenchHouse start() {
        Path data = Checkout.root().resolve("deploy/bench/target/house");
        Folders.forget(data);
        FourServices.Settings settings =
                new FourServices.Settings(Checkout.root(), data, Ports.free(), Set.of(), Optional.empty(), NUMBERS);
        BenchHouse house = new BenchHouse(FourServices.of(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(house::close));
        house.services.start();
        house.registerOrganisations();
        return house;
    }

    private void registerOrganisations() {
        Places places = Places.of(services);
        new RegisterOrganisations(new Senders(places.issuer(), realm).steward(), places).ofRealm(realm);
    }

    Realm realm() {
        return realm;
    }

    /** The port of a service on this machine. */
    int port(String service) {
        return URI.create(services.baseUrl(service)).getPort();
    }

    int postgresPort() {
        return URI.create(services.jdbcUrl("registry").substring("jdbc:".length()))
                .getPort();
    }

    /** A token of one of the demo people, another one at each call. */
    String token(String username) {
        return services.tokens().forPerson(username);
    }

    long pid(String process) {
        return services.pidOf(process);
    }

    /** A connection to the database of a service, as the owner of its tables. */
    Connection asOwner(String service) throws SQLException {
        String owner = Database.of(service).owner();
        return DriverManager.getConnection(services.jdbcUrl(service), owner, owner);
    }

    Connection asSuperuser(String service) throws SQLException {
        return DriverManager.getConnection(services.jdbcUrl(service), SUPERUSER, SUPERUSER);
    }

    /** What was announced and written before shall not be paid for by whoever is measured next. */
    void settle() {
        new Backlog(services.brokerClient(BrokerUsers.OPERATOR)).awaitTaken();
        try (Connection connection = asSuperuser("registry");
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException failed) {
            throw new StackFailure("PostgreSQL made no checkpoint: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        services.close();
    }
}
