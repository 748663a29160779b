package org.familysupport.stack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker (KRaft, one node) in this JVM, on the loopback interface. Its log is kept between runs.
 *
 * <p>It lets nobody in without a password, and to nothing without a right; only the operator needs none (docs/adr/0014).
 */
public final class LocalKafka implements AutoCloseable {
    private static final int NODE = 1;
    /** Fixed, so that a data folder is never refused as another cluster's. */
    private static final String CLUSTER = "ZmFtaWx5LXN1cHBvcnQtMQ";

    private final Settings settings;
    private final KafkaRaftServer server;

    /**
     * Where the broker lives.
     *
     * @param data the folder of its logs
     * @param port on 127.0.0.1
     * @param users whom it knows
     */
    public record Settings(Path data, int port, BrokerUsers users) {
        public String bootstrapServers() {
            return "127.0.0.1:" + port;
        }

        /** What a Kafka client needs to speak with it as this user. */
        public Map<String, Object> client(String user) {
            Map<String, Object> client = new HashMap<>(users.client(user));
            client.put("bootstrap.servers", bootstrapServers());
            return client;
        }
    }

    /** A topic that must exist, as the event catalogue describes it. */
    public record Topic(String name, int partitions, Map<String, String> config) {
        public Topic {
            config = Map.copyOf(config);
        }
    }

    /**
     * What one user may do, as the event catalogue describes it. A name that ends in {@code *} stands for all that begin so.
     *
     * @param writes topics
     * @param reads topics
     * @param groups consumer groups
     */
    public record Rights(String user, List<String> writes, List<String> reads, List<String> groups) {
        public Rights {
            writes = List.copyOf(writes);
            reads = List.copyOf(reads);
            groups = List.copyOf(groups);
        }
    }

    private LocalKafka(Settings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** Starts the broker and waits until it leads every one of the topics and knows the rights. */
    public static LocalKafka start(Settings settings, Collection<Topic> topics, Collection<Rights> rights) {
        LocalKafka broker = new LocalKafka(settings, startServer(settings));
        try {
            ensure(settings, topics, rights);
            return broker;
        } catch (RuntimeException | Error failed) {
            broker.close();
            throw failed;
        }
    }

    /**
     * Creates the topics that are missing, corrects the settings of those that are there, and gives the users named exactly these
     * rights. The broker may be of another process of this machine; waits for it up to a minute.
     */
    public static void ensure(Settings settings, Collection<Topic> topics, Collection<Rights> rights) {
        KafkaFurnishing.furnish(settings.client(BrokerUsers.OPERATOR), topics, rights);
    }

    public Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaRaftServer startServer(Settings settings) {
        Properties properties = properties(settings);
        try {
            format(settings);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            server.startup();
            return server;
        } catch (Exception failed) {
            throw new StackFailure("The Kafka broker did not start: " + failed.getMessage(), failed);
        }
    }

    private static void format(Settings settings) throws Exception {
        String folder = Folders.made(settings.data()).toAbsolutePath().toString();
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(CLUSTER)
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(folder))
                .setMetadataLogDirectory(folder)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }

    private static Properties properties(Settings settings) {
        // The broker talks to its own controller only; nobody needs to know that port beforehand.
        int controller = FreePorts.one();
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "listeners",
                "CLIENTS://127.0.0.1:" + settings.port() + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners",
                "CLIENTS://127.0.0.1:" + settings.port(),
                "inter.broker.listener.name",
                "CLIENTS",
                "controller.listener.names",
                "CONTROLLER",
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controller,
                "log.dirs",
                settings.data().toAbsolutePath().toString(),
                "auto.create.topics.enable",
                "false"));
        properties.putAll(LOCKED);
        properties.put(
                "listener.name.clients.plain.sasl.jaas.config", settings.users().known());
        properties.put(
                "listener.name.controller.plain.sasl.jaas.config",
                settings.users().known());
        properties.putAll(ONE_NODE);
        properties.putAll(QUICK_RETURN);
        return properties;
    }

    /** The controller's door too: who could write there would need no right elsewhere. */
    private static final Map<String, String> LOCKED = Map.of(
            "listener.security.protocol.map", "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
            "sasl.enabled.mechanisms", "PLAIN",
            "sasl.mechanism.inter.broker.protocol", "PLAIN",
            "sasl.mechanism.controller.protocol", "PLAIN",
            "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            "allow.everyone.if.no.acl.found", "false",
            "super.users", "User:" + BrokerUsers.OPERATOR);

    private static final Map<String, String> ONE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "log.cleaner.dedupe.buffer.size", "2097152",
            // A developer may come back after months; positions must still be there (the default is a week).
            "offsets.retention.minutes", "5256000");

    /** After a kill the old registration of the broker must expire first: 4 s instead of 10. */
    private static final Map<String, String> QUICK_RETURN =
            Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500");
}
