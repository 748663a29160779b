package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The one place where HTTP is spoken. Tries once; who calls decides whether to try again. */
final class Wire {
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();

    Answer get(String url, Map<String, String> headers) throws IOException {
        return send(request(url, headers).GET().build());
    }

    Answer post(String url, JsonNode body, Map<String, String> headers) throws IOException {
        return send(request(url, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(body), StandardCharsets.UTF_8))
                .build());
    }

    /** As browsers and OAuth clients send it. */
    Answer postForm(String url, String form) throws IOException {
        return send(request(url, Map.of())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form, StandardCharsets.UTF_8))
                .build());
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    request.method() + " " + request.uri().getPath(),
                    response.statusCode(),
                    Json.read(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GaveUp("interrupted", interrupted);
        }
    }

    private static HttpRequest.Builder request(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(TO_ANSWER);
        headers.forEach(request::header);
        return request;
    }
}
