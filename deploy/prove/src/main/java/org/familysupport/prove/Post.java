package org.familysupport.prove;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.prove.model.Call;

/**
 * Carries requests to the instances of the services, for one thread. While something is away a request is repeated as it was, with
 * its key; at any other time a failure is a violation.
 */
final class Post implements AutoCloseable {
    private static final long PATIENCE = Duration.ofMinutes(4).toNanos();
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final ProofHouse house;
    private final Map<Integer, Line> lines = new HashMap<>();

    Post(ProofHouse house) {
        this.house = house;
    }

    /** The answer, which is none of an outage. */
    Answer send(Call call) {
        List<Integer> ports = house.ports(call.service());
        int place = ThreadLocalRandom.current().nextInt(ports.size());
        byte[] request = bytes(call);
        long began = System.nanoTime();
        String unclear = "";
        while (true) {
            int port = ports.get(place % ports.size());
            long since = lines.containsKey(port) ? Math.min(began, lines.get(port).opened()) : began;
            try {
                Answer answer = line(port).ask(call.said(), request);
                boolean held = !unclear.isEmpty() && answer.problem().equals("key-in-progress");
                if (answer.status() < 500 && !held) {
                    return answer;
                }
                if (answer.status() != 503 && !held) {
                    throw new Violated(call + ": " + answer);
                }
                unclear = answer.toString();
            } catch (IOException failed) {
                lines.remove(port).close();
                unclear = String.valueOf(failed.getMessage());
            }
            if (!house.outages().since(since)) {
                throw new Violated(call + ": " + unclear + ", and nothing was away");
            }
            if (System.nanoTime() - began > PATIENCE) {
                throw new Violated(call + ": " + unclear + ", and that for minutes");
            }
            Wait.pause(PAUSE);
            place++;
        }
    }

    private Line line(int port) throws IOException {
        Line line = lines.get(port);
        if (line == null) {
            line = new Line(port);
            lines.put(port, line);
        }
        return line;
    }

    private byte[] bytes(Call call) {
        JsonNode body = call.body();
        byte[] content = body == null ? new byte[0] : Json.text(body).getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(body == null ? "GET " : "POST ")
                .append(call.path())
                .append(" HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer ")
                .append(house.cast().token(call.actor()))
                .append("\r\nPurpose-Of-Use: ")
                .append(call.purpose())
                .append("\r\n");
        if (body != null) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\nIdempotency-Key: ")
                    .append(call.key())
                    .append("\r\n");
        }
        if (call.seen() != null) {
            head.append("If-Match: \"").append(call.seen()).append("\"\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[first.length + content.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(content, 0, whole, first.length, content.length);
        return whole;
    }

    @Override
    public void close() {
        lines.values().forEach(Line::close);
        lines.clear();
    }
}
