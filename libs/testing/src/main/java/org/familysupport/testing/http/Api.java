package org.familysupport.testing.http;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.familysupport.testing.people.TestCaller;
import org.jspecify.annotations.Nullable;

/**
 * The service under test as a client sees it: {@code Api.as(aSpecialist()).post("/api/v1/families", body).expect(201)}.
 *
 * <p>Immutable: each setting makes another one. Paths go out as they are written, also hostile ones. Whatever is asked, the
 * answer must have the shape that the service's own OpenAPI document promises.
 */
public final class Api {
    private static final String JSON = "application/json";
    private static final String KEY = "Idempotency-Key";
    private static final String PURPOSE = "Purpose-Of-Use";

    private final @Nullable TestCaller caller;
    private final Map<String, String> headers;

    private Api(@Nullable TestCaller caller, Map<String, String> headers) {
        this.caller = caller;
        this.headers = headers;
    }

    /** Calls with this caller's token and purpose. */
    public static Api as(TestCaller caller) {
        Api api = new Api(caller, Map.of());
        String purpose = caller.purpose();
        return purpose == null ? api : api.header(PURPOSE, purpose);
    }

    /** Calls without a token. */
    public static Api anonymous() {
        return new Api(null, Map.of());
    }

    /** With one more header. */
    public Api header(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new Api(caller, more);
    }

    /** For the version of a former answer. */
    public Api ifMatch(String etag) {
        return header("If-Match", etag);
    }

    /** With this Idempotency-Key instead of a new one for each write. */
    public Api withKey(UUID key) {
        return header(KEY, key.toString());
    }

    /** Without an Idempotency-Key. */
    public Api withoutKey() {
        return header(KEY, "");
    }

    /** Reading problems in this language. */
    public Api speaking(String language) {
        return header("Accept-Language", language);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** A command without a body. */
    public Answer post(String path) {
        return write("POST", path, null);
    }

    /** Posts a value as JSON: a record, a map; a text or bytes go as they are. */
    public Answer post(String path, Object body) {
        return write("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return write("PUT", path, body);
    }

    /** Changes the given fields (merge patch). */
    public Answer patch(String path, Object body) {
        Api typed = headers.containsKey("Content-Type") ? this : header("Content-Type", "application/merge-patch+json");
        return typed.write("PATCH", path, body);
    }

    public Answer delete(String path) {
        return write("DELETE", path, null);
    }

    /** Sends exactly this, with no header that was not asked for but the token, the purpose and the content type. */
    public Answer send(String method, String path, @Nullable Object body) {
        Map<String, String> all = new TreeMap<>(headers);
        all.values().removeIf(String::isEmpty);
        if (body != null) {
            all.putIfAbsent("Content-Type", JSON);
        }
        if (caller != null) {
            all.putIfAbsent("Authorization", "Bearer " + caller.token());
        }
        String uri = TestHTTPResourceManager.getUri() + path;
        Answer answer = Wire.send(uri, method, all, body == null ? null : Json.bytes(body));
        answer.mustKeepTheContract(method, path);
        return answer;
    }

    /** A value as it may stand in a path or query. */
    public static String encoded(Object value) {
        return URLEncoder.encode(Json.text(value), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer write(String method, String path, @Nullable Object body) {
        Api keyed = headers.containsKey(KEY) ? this : withKey(UUID.randomUUID());
        return keyed.send(method, path, body);
    }
}
