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
import org.jspecify.annotations.Nullable;

/**
 * Carries requests to the instances of the services, for one thread. While something is away a request is repeated as it was, with
 * its key; at any other time a failure is a violation. A service that says "not now" (503) is asked again too, as every client
 * must, and that is counted: on a machine with too much to do rights may come too late to be trusted.
 */
final class Post implements AutoCloseable {
    private static final long PATIENCE = Duration.ofMinutes(4).toNanos();
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final ProofHouse house;
    private final Tally tally;
    private final Map<Integer, Line> lines = new HashMap<>();

    Post(ProofHouse house, Tally tally) {
        this.house = house;
        this.tally = tally;
    }

    /** The answer, which is none of an outage. */
    Answer send(Call call) {
        List<Integer> ports = house.ports(call.service());
        int place = ThreadLocalRandom.current().nextInt(ports.size());
        byte[] request = bytes(call);
        long began = System.nanoTime();
        boolean unclear = false;
        while (true) {
            Try one = attempt(ports.get(place % ports.size()), call, request);
            Answer answer = one.answer();
            // The first try of it may still run.
            boolean held = unclear && answer != null && answer.problem().equals("key-in-progress");
            boolean notNow = answer != null && answer.status() == 503;
            if (answer != null && !notNow && !held) {
                if (answer.status() >= 500) {
                    throw new Violated(call + ": " + answer);
                }
                return answer;
            }
            unclear = true;
            if (answer == null && !house.outages().since(Math.min(began, one.since()))) {
                throw new Violated(call + ": " + one.why() + ", and nothing was away");
            }
            if (notNow) {
                tally.notNow(call);
            }
            if (System.nanoTime() - began > PATIENCE) {
                throw new Violated(call + ": " + one.why() + ", and that for minutes");
            }
            Wait.pause(PAUSE);
            place++;
        }
    }

    /**
     * What came of one try.
     *
     * @param answer none where the connection failed
     * @param since when that was opened
     */
    private record Try(@Nullable Answer answer, String why, long since) {}

    private Try attempt(int port, Call call, byte[] request) {
        long since = System.nanoTime();
        try {
            Line line = lines.get(port);
            if (line == null) {
                line = new Line(port);
                lines.put(port, line);
            }
            since = line.opened();
            Answer answer = line.ask(call.said(), request);
            return new Try(answer, answer.toString(), System.nanoTime());
        } catch (IOException failed) {
            Line broken = lines.remove(port);
            if (broken != null) {
                broken.close();
            }
            return new Try(null, String.valueOf(failed.getMessage()), since);
        }
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
