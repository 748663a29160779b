package org.familysupport.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.BATCHES;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much comes, it is refused with a problem document and the connection ends (rulings 28). */
@ComponentTest
@Proves("79")
@Timeout(60)
class LargeBodiesTest {
    private static final byte[] MORE = "x".repeat(65_536).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(longs = {1_000_001, 5_000_000, 20_000_000, 9_000_000_000L, 1_000_000_000_000_000L})
    void aBodyWhoseLengthIsTold(long length) throws Exception {
        // When
        String answer = answerTo(PEOPLE, "Content-Length: " + length, Math.min(length, 20_000_000), false);

        // Then
        isRefused(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {PEOPLE, BATCHES, FAMILIES + "/0190b1f5-0000-7000-8000-000000000001/record"})
    void aBodyInChunksWithoutEnd(String path) throws Exception {
        // When
        String answer = answerTo(path, "Transfer-Encoding: chunked", Long.MAX_VALUE, true);

        // Then
        isRefused(answer);
    }

    @Test
    void whoIsNotKnownCannotSendForEverEither() throws Exception {
        // When
        String answer = answerTo(PEOPLE, "Authorization: none\r\nTransfer-Encoding: chunked", Long.MAX_VALUE, true);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 401 ").containsIgnoringCase("connection: close");
    }

    private static void isRefused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("connection: close")
                .contains("\"code\":\"too-large\"");
    }

    /** Everything that comes back until the connection ends. */
    private static String answerTo(String path, String headers, long bytes, boolean chunked) throws Exception {
        URI service = URI.create(TestHTTPResourceManager.getUri());
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(path, headers).getBytes(StandardCharsets.UTF_8));
            Thread sender = Thread.ofVirtual().start(() -> send(out, bytes, chunked));
            String answer = everything(socket.getInputStream());
            sender.join();
            return answer;
        }
    }

    private static String everything(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException cutOff) {
            // Who sends on and on is cut off; the answer came before.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static String head(String path, String headers) {
        String method = path.endsWith("/record") ? "GET " : "POST ";
        String token = headers.contains("Authorization")
                ? ""
                : "Authorization: Bearer " + aSpecialist().token() + "\r\n";
        return method + path + " HTTP/1.1\r\nHost: localhost\r\n" + token
                + "Purpose-Of-Use: registration\r\nIdempotency-Key: " + UUID.randomUUID()
                + "\r\nContent-Type: application/json\r\n" + headers + "\r\n\r\n";
    }

    /** Until all is sent, or nobody takes it any more. */
    private static void send(OutputStream out, long bytes, boolean chunked) {
        try {
            for (long sent = 0; sent < bytes; sent += MORE.length) {
                if (chunked) {
                    out.write("10000\r\n".getBytes(StandardCharsets.UTF_8));
                }
                out.write(MORE);
                if (chunked) {
                    out.write("\r\n".getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException ended) {
            // Which is what was wanted.
        }
    }
}
