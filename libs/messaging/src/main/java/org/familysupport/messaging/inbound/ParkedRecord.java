package org.familysupport.messaging.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.familysupport.persistence.store.Json;

/** A parked message as the record it came as. */
record ParkedRecord(UUID id, ConsumerRecord<String, byte[]> record, Map<String, String> headers) {
    /** From a row: id, topic, partition, offset, key, payload in base64, headers as JSON. */
    static ParkedRecord of(Object[] row) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                (String) row[1],
                ((Number) row[2]).intValue(),
                ((Number) row[3]).longValue(),
                (String) row[4],
                Base64.getMimeDecoder().decode((String) row[5]));
        return new ParkedRecord((UUID) row[0], record, Json.texts((String) row[6]));
    }

    /** Read anew: what could not be read then may be readable to the service as it is now. */
    Message message() {
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return Message.read(record);
    }
}
