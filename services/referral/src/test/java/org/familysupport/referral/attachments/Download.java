package org.familysupport.referral.attachments;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.familysupport.testing.people.TestCaller;

/** A file as a client gets it: bytes and headers. */
record Download(int status, Map<String, String> headers, byte[] content) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What a caller gets there; with the tag of what it has, if it has something. */
    static Download of(TestCaller caller, String path, String... has) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestHTTPResourceManager.getUri() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + caller.token())
                .header("Purpose-Of-Use", String.valueOf(caller.purpose()));
        for (String tag : has) {
            request.header("If-None-Match", tag);
        }
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Download(answer.statusCode(), headers, answer.body());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
