package org.familysupport.stack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker (KRaft, one node) in this JVM, on the loopback interface. Its log is kept between runs. */
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
     */
    public record Settings(Path data, int port) {
        public String bootstrapServers() {
            return "127.0.0.1:" + port;
        }
    }

    /** A topic that must exist, as the event catalogue describes it. */
    public record Topic(String name, int partitions, Map<String, String> config) {
        public Topic {
            config = Map.copyOf(config);
        }
    }

    private LocalKafka(Settings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** Starts the broker and waits until it leads every one of the topics. */
    public static LocalKafka start(Settings settings, Collection<Topic> topics) {
        LocalKafka broker = new LocalKafka(settings, startServer(settings));
        try {
            broker.ensure(topics);
            return broker;
        } catch (RuntimeException | Error failed) {
            broker.close();
            throw failed;
        }
    }

    /** Creates the topics that are missing and corrects the settings of those that are there. */
    public void ensure(Collection<Topic> topics) {
        ensure(settings, topics);
    }

    /** The same for a broker that runs elsewhere on this machine; waits for it up to a minute. */
    public static void ensure(Settings settings, Collection<Topic> topics) {
        KafkaTopics.ensure(settings.bootstrapServers(), topics);
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
                "PLAINTEXT://127.0.0.1:" + settings.port() + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + settings.port(),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controller,
                "log.dirs",
                settings.data().toAbsolutePath().toString(),
                "auto.create.topics.enable",
                "false"));
        properties.putAll(ONE_NODE);
        properties.putAll(QUICK_RETURN);
        return properties;
    }

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
