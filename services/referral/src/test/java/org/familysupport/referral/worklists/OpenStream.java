package org.familysupport.referral.worklists;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.familysupport.testing.people.TestCaller;
import org.jspecify.annotations.Nullable;

/** A live inbox that a test holds open; it is open when the first sign of life has come. */
final class OpenStream implements AutoCloseable {
    private static final int PATIENCE = 15;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final InputStream body;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private String last = "";

    private OpenStream(InputStream body) {
        this.body = body;
        CompletableFuture.runAsync(this::read);
    }

    /** From now on. */
    static OpenStream of(TestCaller caller) {
        OpenStream stream = open(caller, null);
        stream.settle();
        return stream;
    }

    /** Since the last event that it got. */
    static OpenStream after(TestCaller caller, String last) {
        return open(caller, last);
    }

    private static OpenStream open(TestCaller caller, @Nullable String last) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestHTTPResourceManager.getUri() + "/api/v1/worklists/inbox/stream"))
                .timeout(Duration.ofSeconds(PATIENCE))
                .header("Authorization", "Bearer " + caller.token())
                .header("Purpose-Of-Use", String.valueOf(caller.purpose()))
                .header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("the stream answered " + answer.statusCode());
            }
            return new OpenStream(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The name and the data of the next event; fails when none comes. */
    List<String> next() {
        List<String> event = new ArrayList<>();
        while (true) {
            String line = line();
            if (line.startsWith("id:")) {
                last = line.substring(3).strip();
            } else if (line.startsWith("event:") || line.startsWith("data:")) {
                event.add(line.replaceFirst(":\\s*", ": "));
            } else if (line.isEmpty() && !event.isEmpty()) {
                return event;
            }
        }
    }

    /** Whether a line comes. */
    boolean until(String wanted) {
        while (!line().replaceFirst(":\\s*", ": ").equals(wanted)) {
            // the next
        }
        return true;
    }

    String last() {
        return last;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException gone) {
            // it was cut from the other end
        }
    }

    private void settle() {
        while (!line().startsWith(":")) {
            // the first sign of life
        }
    }

    private String line() {
        try {
            String line = lines.poll(PATIENCE, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing came");
            }
            return line;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            // the test has closed it
        }
    }
}
