package org.familysupport.dev;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Database;
import org.familysupport.stack.Signals;
import org.familysupport.stack.StackFailure;
import org.familysupport.stack.Tokens;

/**
 * The house: PostgreSQL, the broker and the issuer, then the four services, each a process under watch. The launcher runs one
 * for a person, journeys run another beside it with free ports and a folder of their own.
 *
 * <p>Names of processes, everywhere: {@code postgres}, {@code kafka}, {@code issuer}, the names of the services, and of a second
 * instance the name of its service with {@code -2} behind it.
 */
public final class FourServices implements AutoCloseable {
    /** The services in the order in which facts flow. */
    public static final List<String> SERVICES =
            Database.ALL.stream().map(Database::name).toList();

    /** PostgreSQL last: its first start unpacks and makes files before there is a process to wait for. */
    static final List<String> GROUND = List.of("kafka", "issuer", "postgres");

    /** In the order of start; the end goes the other way. */
    static final List<String> NAMES = join(GROUND, SERVICES);

    /** What may run on the ground of a house. */
    static final List<String> INSTANCES =
            join(SERVICES, SERVICES.stream().map(FourServices::secondOf).toList());

    private static final String SECOND = "-2";

    private final Settings settings;
    private final SecondPorts seconds;
    private final DataFolder folder;
    private final Recipes recipes;
    private final Console console;
    private final ScheduledExecutorService timer;
    private final Map<String, Supervised> processes = new LinkedHashMap<>();
    private final List<LogTail> tails = new ArrayList<>();
    private boolean ending;

    /**
     * A house to be started.
     *
     * @param root the checkout, built
     * @param data what is kept between runs
     * @param without services that are run by somebody else, in an IDE or by {@code ./dev live}
     * @param keycloak the unpacked distribution that takes the place of the light issuer
     * @param jvmFlags what the JVMs of the services and of the broker are started with
     * @param twice services of which there is a second instance, beside the same database and topics
     */
    public record Settings(
            Path root,
            Path data,
            Ports ports,
            Set<String> without,
            Optional<Path> keycloak,
            List<String> jvmFlags,
            Set<String> twice) {
        public Settings {
            without.forEach(Database::of);
            twice.forEach(Database::of);
            without = Set.copyOf(without);
            jvmFlags = List.copyOf(jvmFlags);
            twice = Set.copyOf(twice);
        }

        /** One instance of each service. */
        public Settings(
                Path root,
                Path data,
                Ports ports,
                Set<String> without,
                Optional<Path> keycloak,
                List<String> jvmFlags) {
            this(root, data, ports, without, keycloak, jvmFlags, Set.of());
        }

        /** A whole house of its own on free ports. */
        public static Settings forTests(Path data) {
            return new Settings(Checkout.root(), data, Ports.free(), Set.of(), Optional.empty(), Recipes.small());
        }

        public Settings withKeycloak(Path home) {
            return new Settings(root, data, ports, without, Optional.of(home), jvmFlags, twice);
        }

        /** The same with a second instance of these services. */
        public Settings withTwo(String... services) {
            return new Settings(root, data, ports, without, keycloak, jvmFlags, Set.of(services));
        }

        /** The same with other flags for the JVMs of the services and of the broker. */
        public Settings withJvmFlags(List<String> flags) {
            return new Settings(root, data, ports, without, keycloak, flags, twice);
        }
    }

    FourServices(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.folder = new DataFolder(settings.data());
        this.seconds = SecondPorts.free(settings.twice(), settings.ports());
        this.recipes = new Recipes(settings, folder);
        this.timer =
                Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
        List.of(recipes.kafka(), recipes.issuer(), recipes.postgres()).forEach(this::watch);
        services().forEach(service -> watch(recipes.service(service)));
        settings.twice().forEach(service -> watch(recipes.second(service, secondOf(service), seconds.of(service))));
    }

    /** What the second instance of a service is called. */
    public static String secondOf(String service) {
        return service + SECOND;
    }

    /** A house that says nothing; its logs are in {@code data/log}. */
    public static FourServices of(Settings settings) {
        return new FourServices(settings, Console.silent());
    }

    /** Ends what a killed run left running on a data folder: exactly the processes that its pid files name. */
    public static void endLeftovers(Path data) {
        new Leftovers(new DataFolder(data), Console.silent()).end();
    }

    /** Starts everything and waits until all of it is ready. Throws with a sentence where that cannot be. */
    public void start() {
        settings.ports().requireFree(ports());
        begin(GROUND);
        begin(services());
        // When the first has migrated.
        begin(seconds());
    }

    /** Whether any of its processes is there. */
    boolean isAnythingRunning() {
        return processes.values().stream().anyMatch(process -> process.handle().isPresent());
    }

    /** Ends everything: the services, then what they stand on. May be called at any time, more than once. */
    public void stop() {
        synchronized (this) {
            ending = true;
        }
        Together.run(join(services(), seconds()).stream()
                .map(this::named)
                .<Runnable>map(s -> s::stop)
                .toList());
        GROUND.reversed().forEach(name -> named(name).stop());
        timer.shutdownNow();
        tails.forEach(LogTail::show);
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends one process in good order and keeps it down, as in an outage. */
    public void stop(String name) {
        named(name).stop();
    }

    /** Starts one process that was stopped, and waits until it is ready. */
    public void start(String name) {
        begin(List.of(name));
    }

    /** {@code kill -9}: the watch starts it again. Answers the pid that was killed. */
    public long kill(String name) {
        ProcessHandle victim = named(name)
                .handle()
                .orElseThrow(() -> new StackFailure(name + " is not running, so it cannot be killed."));
        victim.destroyForcibly();
        Signals.ended(victim, Duration.ofSeconds(10));
        return victim.pid();
    }

    /** Freezes a process, like a long garbage collection. */
    public void pause(String name) {
        Signals.send("STOP", pidOf(name));
    }

    public void resume(String name) {
        Signals.send("CONT", pidOf(name));
    }

    public long pidOf(String name) {
        return named(name)
                .handle()
                .orElseThrow(() -> new StackFailure(name + " is not running."))
                .pid();
    }

    public boolean isReady(String name) {
        return named(name).isReady();
    }

    /** Waits until it is (again) ready. */
    public void awaitReady(String name) {
        named(name).awaitReady();
    }

    /** The services of this house. */
    public List<String> services() {
        return SERVICES.stream().filter(s -> !settings.without().contains(s)).toList();
    }

    /** The second instances of this house. */
    public List<String> seconds() {
        return SERVICES.stream()
                .filter(settings.twice()::contains)
                .map(FourServices::secondOf)
                .toList();
    }

    public String baseUrl(String service) {
        return "http://localhost:"
                + (service.endsWith(SECOND)
                        ? seconds.of(service.substring(0, service.length() - SECOND.length()))
                                .http()
                        : settings.ports().of(Port.of(service)));
    }

    public String managementUrl(String service) {
        return "http://localhost:" + settings.ports().of(Port.managementOf(service));
    }

    public String issuer() {
        return recipes.issuerUrl();
    }

    public String bootstrapServers() {
        return recipes.kafkaSettings().bootstrapServers();
    }

    /** What a Kafka client needs to speak with the broker as one of its users. */
    public Map<String, Object> brokerClient(String user) {
        return recipes.kafkaSettings().client(user);
    }

    public String jdbcUrl(String service) {
        return recipes.postgresSettings().jdbcUrl(service);
    }

    /** Tokens without asking the issuer; only the light issuer's key is known. */
    public Tokens tokens() {
        if (settings.keycloak().isPresent()) {
            throw new StackFailure("Keycloak keeps its keys to itself: ask " + issuer() + " for tokens.");
        }
        return Tokens.of(recipes.issuerSettings());
    }

    /** The environment in which a service of this house runs, for those who run it themselves. */
    Map<String, String> environment(String service) {
        return recipes.environment(service);
    }

    private void watch(Recipe recipe) {
        processes.put(recipe.name(), new Supervised(recipe, folder, console, timer));
        LogTail tail = new LogTail(recipe.name(), folder.log(recipe.name()), console);
        tails.add(tail);
        timer.scheduleWithFixedDelay(tail::show, 0, 100, TimeUnit.MILLISECONDS);
    }

    private void begin(List<String> names) {
        names.forEach(this::beginOne);
        names.forEach(name -> named(name).awaitReady());
    }

    private synchronized void beginOne(String name) {
        if (ending) {
            throw new StackFailure("The house is being ended.");
        }
        named(name).start();
    }

    private Collection<Port> ports() {
        List<Port> ports = new ArrayList<>(List.of(Port.POSTGRES, Port.KAFKA, Port.ISSUER));
        services().forEach(service -> ports.addAll(List.of(Port.of(service), Port.managementOf(service))));
        return ports;
    }

    private Supervised named(String name) {
        Supervised process = processes.get(name);
        if (process == null) {
            throw new StackFailure("This house has no `" + name + "`; it has " + String.join(", ", processes.keySet()));
        }
        return process;
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
