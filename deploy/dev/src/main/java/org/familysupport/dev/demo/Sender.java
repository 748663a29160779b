package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who calls the services, an agency's system or a person at a screen, for one purpose of use.
 *
 * <p>A request is repeated while the other side cannot do its work, under the same Idempotency-Key. The key follows from what
 * is asked, so a demonstration that was cut off and begins again repeats itself and doubles nothing.
 */
public final class Sender {
    private final Wire wire;
    private final TokenDesk tokens;
    private final String name;
    private final String purpose;
    private final Duration limit;

    /**
     * A sender.
     *
     * @param name a machine or person of the realm
     * @param purpose a code of the list {@code purpose-of-use}
     * @param limit how long it repeats a request
     */
    Sender(Wire wire, TokenDesk tokens, String name, String purpose, Duration limit) {
        this.wire = wire;
        this.tokens = tokens;
        this.name = name;
        this.purpose = purpose;
        this.limit = limit;
    }

    /** The same one with another purpose. */
    public Sender inOrderTo(String other) {
        return new Sender(wire, tokens, name, other, limit);
    }

    /** The same one, who asks once and takes no excuse. */
    public Sender impatient() {
        return new Sender(wire, tokens, name, purpose, Duration.ZERO);
    }

    public Answer get(String url) {
        return patiently(url, token -> wire.get(url, headers(token)));
    }

    public Answer post(String url, JsonNode body) {
        return post(url, body, "");
    }

    /** A command on something that was seen in the version of {@code etag}. */
    public Answer post(String url, JsonNode body, String etag) {
        return patiently(url, token -> {
            Map<String, String> headers = headers(token);
            headers.put("Idempotency-Key", key(url, body));
            if (!etag.isEmpty()) {
                headers.put("If-Match", etag);
            }
            return wire.post(url, body, headers);
        });
    }

    private interface Try {
        Answer with(String token) throws IOException;
    }

    private Answer patiently(String url, Try request) {
        Patience patience = new Patience(limit);
        Patience withErrors = new Patience(Patience.WITH_ERRORS);
        while (true) {
            try {
                String token = tokens.tokenOf(name);
                Answer answer = request.with(token);
                if (!answer.isPassing()) {
                    return answer;
                }
                if (answer.isUnauthorised()) {
                    tokens.forget(name, token);
                }
                if (!answer.isError()) {
                    withErrors.renew();
                }
                (answer.isError() ? withErrors : patience).pauseBecause(answer.toString());
            } catch (IOException unreachable) {
                withErrors.renew();
                patience.pauseBecause(url + " does not answer (" + unreachable.getMessage() + ")");
            }
        }
    }

    private Map<String, String> headers(String token) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + token);
        headers.put("Purpose-Of-Use", purpose);
        headers.put("Accept-Language", "ru");
        return headers;
    }

    private String key(String url, JsonNode body) {
        String asked = name + '\n' + URI.create(url).getPath() + '\n' + Json.text(body);
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
