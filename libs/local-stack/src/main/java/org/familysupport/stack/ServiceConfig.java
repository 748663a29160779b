package org.familysupport.stack;

import java.util.Map;

/** The Quarkus properties by which a service finds its database, the broker and the issuer, here and in the launcher. */
public final class ServiceConfig {
    private ServiceConfig() {}

    /**
     * The service itself connects as its app role; the data source {@code owner} is for migrations alone.
     *
     * @param service whose database it is, and who it is at the broker
     */
    public static Map<String, String> of(
            String service, LocalPostgres.Settings postgres, LocalKafka.Settings kafka, String issuer) {
        Database database = Database.of(service);
        return Map.of(
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(service),
                "quarkus.datasource.username", database.app(),
                "quarkus.datasource.password", database.app(),
                "quarkus.datasource.owner.jdbc.url", postgres.jdbcUrl(service),
                "quarkus.datasource.owner.username", database.owner(),
                "quarkus.datasource.owner.password", database.owner(),
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "family-support.kafka.password", kafka.users().password(service),
                "quarkus.oidc.auth-server-url", issuer);
    }

    /** The same keys as environment variables: every character that is no letter or digit becomes an underscore. */
    public static String asVariable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
