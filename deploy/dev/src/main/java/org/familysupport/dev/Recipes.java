package org.familysupport.dev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.stack.BrokerUsers;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.LocalIssuer;
import org.familysupport.stack.LocalKafka;
import org.familysupport.stack.LocalPostgres;
import org.familysupport.stack.Realm;
import org.familysupport.stack.ServiceConfig;

/** How each process of a house is run, given where the house keeps its things and on which ports it listens. */
final class Recipes {
    /** A quick start and little memory; measured: all four ready in 9 s. Never for numbers: C1 costs twice the CPU. */
    private static final List<String> SMALL =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    private static final int QUIET_FLAG_SINCE = 24;
    private static final String HTTP_PORT = "QUARKUS_HTTP_PORT";
    private static final String MANAGEMENT_PORT = "QUARKUS_MANAGEMENT_PORT";

    private final FourServices.Settings settings;
    private final DataFolder folder;

    Recipes(FourServices.Settings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    Recipe postgres() {
        LocalPostgres.Settings postgres = postgresSettings();
        return new Recipe(
                "postgres",
                () -> LocalPostgres.command(postgres),
                Map.of(),
                () -> LocalPostgres.furnish(postgres),
                Recipe.USUAL_PATIENCE,
                "INT");
    }

    Recipe kafka() {
        LocalKafka.Settings kafka = kafkaSettings();
        List<String> command =
                java(settings.jvmFlags(), BrokerProcess.class, kafka.data().toString(), String.valueOf(kafka.port()));
        return Recipe.java("kafka", command, Map.of(), () -> isFurnished(kafka));
    }

    Recipe issuer() {
        int port = settings.ports().of(Port.ISSUER);
        if (settings.keycloak().isPresent()) {
            return new Keycloak(settings.keycloak().get(), folder.of("keycloak"), port)
                    .recipe(realmFile(), issuerUrl());
        }
        List<String> command = java(
                SMALL,
                IssuerProcess.class,
                realmFile().toString(),
                issuerSettings().keys().toString(),
                String.valueOf(port));
        return Recipe.java(
                "issuer", command, Map.of(), () -> Reach.answersOk(issuerUrl() + "/.well-known/openid-configuration"));
    }

    Recipe service(String service) {
        return service(service, service, environment(service));
    }

    /** A second instance: the same program, database, topics and consumer group; only its ports are its own. */
    Recipe second(String service, String name, SecondPorts.Pair ports) {
        Map<String, String> environment = environment(service);
        environment.put(HTTP_PORT, String.valueOf(ports.http()));
        environment.put(MANAGEMENT_PORT, String.valueOf(ports.management()));
        return service(service, name, environment);
    }

    private Recipe service(String service, String name, Map<String, String> environment) {
        List<String> command = new ArrayList<>(jvm());
        command.addAll(settings.jvmFlags());
        Path jar = settings.root().resolve("services").resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        command.addAll(List.of("-jar", jar.toString()));
        String ready = "http://127.0.0.1:" + environment.get(MANAGEMENT_PORT) + "/q/health/ready";
        return Recipe.java(name, command, environment, () -> Reach.answersOk(ready));
    }

    /** What a service is told by the environment: the same keys that the tests set. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        ServiceConfig.of(service, postgresSettings(), kafkaSettings(), issuerUrl())
                .forEach((key, value) -> environment.put(ServiceConfig.asVariable(key), value));
        Ports ports = settings.ports();
        environment.put(HTTP_PORT, String.valueOf(ports.of(Port.of(service))));
        environment.put(MANAGEMENT_PORT, String.valueOf(ports.of(Port.managementOf(service))));
        // Passwords of this house are known to everybody, so nobody outside this machine may knock.
        unlessSet(environment, "QUARKUS_HTTP_HOST", "127.0.0.1");
        unlessSet(environment, "QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        // A front end in development, and the Swagger UI, which lives on the management port and calls the other.
        int swagger = ports.of(Port.managementOf(service));
        unlessSet(
                environment,
                "FAMILY_SUPPORT_CORS_ORIGINS",
                "http://localhost:3000,http://localhost:5173,http://localhost:" + swagger);
        return environment;
    }

    private static void unlessSet(Map<String, String> environment, String variable, String value) {
        if (!System.getenv().containsKey(variable)) {
            environment.put(variable, value);
        }
    }

    LocalPostgres.Settings postgresSettings() {
        return LocalPostgres.Settings.durable(
                Checkout.postgresPrograms(),
                folder.of("postgres"),
                settings.ports().of(Port.POSTGRES));
    }

    LocalKafka.Settings kafkaSettings() {
        return new LocalKafka.Settings(
                folder.of("kafka"), settings.ports().of(Port.KAFKA), BrokerUsers.ofThisProcess());
    }

    LocalIssuer.Settings issuerSettings() {
        return new LocalIssuer.Settings(
                realmFile(), folder.of("issuer"), settings.ports().of(Port.ISSUER));
    }

    String issuerUrl() {
        return issuerSettings().issuer(Realm.read(realmFile()).name());
    }

    private Path realmFile() {
        return settings.root().resolve("deploy/keycloak/realm.json");
    }

    private static boolean isFurnished(LocalKafka.Settings kafka) {
        if (!Reach.listens(kafka.port())) {
            return false;
        }
        LocalKafka.ensure(kafka, CatalogueBroker.topics(), CatalogueBroker.rights());
        return true;
    }

    /** One of our own programs, on our own class path. */
    private static List<String> java(List<String> flags, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(jvm());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> jvm() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= QUIET_FLAG_SINCE) {
            command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        }
        return command;
    }

    static List<String> small() {
        return SMALL;
    }
}
