import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Reads a topic from its beginning to its present end with a plain Kafka client, and prints a line for each fact:
 * type, id, key, version, payload. Told are the broker, a file that says who asks, and the topic.
 */
class ReadTopic {
    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        try (Reader login = Files.newBufferedReader(Path.of(arguments[1]))) {
            settings.load(login);
        }
        settings.put("bootstrap.servers", arguments[0]);
        settings.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        settings.put("value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(arguments[2]).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            while (end.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(ReadTopic::print);
            }
        } catch (KafkaException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void print(ConsumerRecord<String, byte[]> event) {
        System.out.println(String.join(
                "\t",
                header(event, "ce_type"),
                header(event, "ce_id"),
                String.valueOf(event.key()),
                header(event, "ce_sequence"),
                new String(event.value(), StandardCharsets.UTF_8)));
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
