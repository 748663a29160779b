package org.familysupport.web.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.web.manners.Readable;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Attempt} of a request from its header Idempotency-Key and its content (http-api 9, 10). */
@RequestScoped
public class Attempts {
    private static final String KEY = "Idempotency-Key";

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final ObjectMapper json;

    Attempts(HttpHeaders headers, UriInfo uri, Request request, ObjectMapper json) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.json = json;
    }

    /**
     * The attempt of this request.
     *
     * @param client whose keys these are
     * @param body what was read from the request, or null for none
     * @throws Refused 400 when the key is missing or no UUID
     */
    public Attempt of(String client, @Nullable Object body) {
        return new Attempt(client, key(), fingerprint(body));
    }

    /**
     * The attempt of a request of a standard that does not know this header: without one it is an attempt of its own, and what
     * keeps a repeat from a second effect is the version it names.
     *
     * @throws Refused 400 when there is a key that is no UUID
     */
    public Attempt orNew(String client, Object body) {
        String text = headers.getHeaderString(KEY);
        return text == null || text.isBlank() ? new Attempt(client, Uuid7.next(), fingerprint(body)) : of(client, body);
    }

    /**
     * Refuses before a body is read whose meaning is known at its end alone.
     *
     * @throws Refused 400 when the key is missing or no UUID
     */
    public void mustHaveKey() {
        key();
    }

    private UUID key() {
        String text = headers.getHeaderString(KEY);
        if (text == null || text.isBlank()) {
            throw new Refused(
                    GeneralProblem.IDEMPOTENCY_KEY_REQUIRED,
                    List.of(new Violation("header/" + KEY, GeneralRule.REQUIRED)));
        }
        return Readable.uuid(text.strip())
                .orElseThrow(() -> new Refused(
                        GeneralProblem.MALFORMED_REQUEST, List.of(new Violation("header/" + KEY, GeneralRule.FORMAT))));
    }

    /** Of the meaning, not of the bytes: white space and the order of fields make no other request. */
    private String fingerprint(@Nullable Object body) {
        try {
            byte[] meaning = body == null ? new byte[0] : json.writeValueAsBytes(body);
            return Fingerprint.of(
                    request.getMethod(), uri.getPath(), uri.getRequestUri().getRawQuery(), meaning);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a body that was read can be written", impossible);
        }
    }
}
