package org.familysupport.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the parts of the stack of this JVM are; published as system properties for other class loaders. */
record StackPlaces(Path folder, List<Integer> ports) {
    private static final String PROPERTY = "familysupport.local-stack.";
    private static final List<String> PARTS = List.of("postgres", "kafka", "issuer");

    static Optional<StackPlaces> published() {
        String folder = System.getProperty(PROPERTY + "folder");
        if (folder == null) {
            return Optional.empty();
        }
        List<Integer> ports = PARTS.stream()
                .map(part -> Integer.getInteger(PROPERTY + part, 0))
                .toList();
        return Optional.of(new StackPlaces(Path.of(folder), ports));
    }

    void publish() {
        for (int i = 0; i < PARTS.size(); i++) {
            System.setProperty(PROPERTY + PARTS.get(i), String.valueOf(ports.get(i)));
        }
        System.setProperty(PROPERTY + "folder", folder.toString());
    }

    LocalPostgres.Settings postgres() {
        return LocalPostgres.Settings.forTests(Checkout.postgresPrograms(), folder.resolve("postgres"), ports.get(0));
    }

    LocalKafka.Settings kafka() {
        return new LocalKafka.Settings(folder.resolve("kafka"), ports.get(1), BrokerUsers.ofThisProcess());
    }

    LocalIssuer.Settings issuer() {
        return new LocalIssuer.Settings(Checkout.realm(), keys(), ports.get(2));
    }

    Path keys() {
        return folder.resolve("issuer");
    }
}
