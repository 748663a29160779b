package org.familysupport.stack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Everything a service needs, once for this JVM, for tests: PostgreSQL, a broker and an issuer on free ports, in folders that
 * are deleted at the end.
 *
 * <p>"Once" holds over class loaders too. The parts are run by the first loader that asks; another one finds their places in
 * system properties and reads the signing key from its folder. Best asked for before Quarkus starts (a JUnit
 * {@code LauncherSessionListener}): what the broker loads late must not come from a loader that is closed by then.
 */
public final class LocalStack {
    private final StackPlaces places;
    private final Tokens tokens;

    private LocalStack(StackPlaces places) {
        this.places = places;
        this.tokens = Tokens.of(places.issuer());
    }

    /** The stack of this JVM, without topics of its own. */
    public static LocalStack shared() {
        return shared(List.of(), List.of());
    }

    /** The stack of this JVM, started by the first who asks, with at least these topics, and these rights to them. */
    public static LocalStack shared(Collection<LocalKafka.Topic> topics, Collection<LocalKafka.Rights> rights) {
        // The one object that every class loader of this JVM sees.
        synchronized (Runtime.getRuntime()) {
            StackPlaces places = StackPlaces.published().orElseGet(RunningStack::start);
            if (!topics.isEmpty() || !rights.isEmpty()) {
                LocalKafka.ensure(places.kafka(), topics, rights);
            }
            return new LocalStack(places);
        }
    }

    /** The Quarkus properties that make a service use this stack. */
    public Map<String, String> configFor(String service) {
        return ServiceConfig.of(service, places.postgres(), places.kafka(), tokens.issuer());
    }

    /** Tokens of the demo people and machines, and tokens that must be refused. */
    public Tokens tokens() {
        return tokens;
    }

    public Realm realm() {
        return tokens.realm();
    }

    public String bootstrapServers() {
        return places.kafka().bootstrapServers();
    }

    /** What a Kafka client needs to speak with the broker as one of its users. */
    public Map<String, Object> brokerClient(String user) {
        return places.kafka().client(user);
    }

    /** For tests that look into a database behind a service's back. */
    public String jdbcUrl(String service) {
        return places.postgres().jdbcUrl(service);
    }

    /** The folder with the logs of PostgreSQL, for tests that search them for personal data. */
    public Path folder() {
        return places.folder();
    }
}
