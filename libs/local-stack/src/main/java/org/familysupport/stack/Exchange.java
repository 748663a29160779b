package org.familysupport.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One request to the issuer and its answer. */
final class Exchange {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_FORM = 64 * 1024;

    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    String method() {
        return http.getRequestMethod();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    Parameters query() {
        return Parameters.parse(http.getRequestURI().getRawQuery());
    }

    Parameters form() throws IOException {
        byte[] body = http.getRequestBody().readNBytes(LARGEST_FORM);
        return Parameters.parse(new String(body, StandardCharsets.UTF_8));
    }

    /** Browsers of any origin may call: what is protected here is protected by secrets and PKCE, never by a cookie. */
    void allowAllOrigins() {
        Headers headers = http.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
        headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Requested-With");
        headers.set("Access-Control-Max-Age", "600");
    }

    void json(int status, Map<String, Object> content) throws IOException {
        answer(status, "application/json", JSON.writeValueAsBytes(content));
    }

    void page(int status, String html) throws IOException {
        answer(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    void nothing() throws IOException {
        http.sendResponseHeaders(204, -1);
        http.close();
    }

    void redirect(String location) throws IOException {
        http.getResponseHeaders().set("Location", location);
        http.sendResponseHeaders(302, -1);
        http.close();
    }

    private void answer(int status, String type, byte[] content) throws IOException {
        http.getResponseHeaders().set("Content-Type", type);
        http.getResponseHeaders().set("Cache-Control", "no-store");
        http.sendResponseHeaders(status, content.length);
        http.getResponseBody().write(content);
        http.close();
    }
}
