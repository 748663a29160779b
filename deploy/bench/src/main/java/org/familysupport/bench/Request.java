package org.familysupport.bench;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An HTTP request as it goes over the wire, made before the time is taken.
 *
 * @param said what it is, to speak of it: method and path without ids
 */
record Request(String said, byte[] bytes) {
    static Request get(String path, String token, String purpose) {
        String head = head("GET", path, token, purpose);
        return new Request("GET " + withoutIds(path), (head + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** With an Idempotency-Key of its own. */
    static Request post(String path, String token, String purpose, String body) {
        return postMore(path, token, purpose, body, "");
    }

    /** The same for a version that was seen. */
    static Request post(String path, String token, String purpose, String body, String seen) {
        return postMore(path, token, purpose, body, "If-Match: " + seen + "\r\n");
    }

    private static Request postMore(String path, String token, String purpose, String body, String more) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String head = head("POST", path, token, purpose) + more + "Idempotency-Key: " + UUID.randomUUID()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        return new Request("POST " + withoutIds(path), (head + body).getBytes(StandardCharsets.UTF_8));
    }

    private static String head(String method, String path, String token, String purpose) {
        return method + " " + path
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer " + token
                + "\r\nPurpose-Of-Use: " + purpose + "\r\n";
    }

    private static String withoutIds(String path) {
        return path.replaceAll("[0-9a-f-]{36}", "{id}");
    }

    @Override
    public String toString() {
        return said;
    }
}
