package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a service answered.
 *
 * @param request method and path, to speak of it
 * @param body empty where there was no JSON
 * @param etag the version, for the next command; empty where there was none
 */
public record Answer(String request, int status, JsonNode body, String etag) {
    private static final Set<String> PASSING = Set.of("key-in-progress", "unavailable", "too-many-requests");
    private static final Set<Integer> NOT_HEARD_YET = Set.of(403, 404);
    private static final int RULE_VIOLATED = 422;

    public boolean is(int wanted) {
        return status == wanted;
    }

    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    boolean isUnauthorised() {
        return status == 401;
    }

    /** A fault of the service, which may pass, but no outage. */
    boolean isError() {
        return status == 500;
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    /** The stable code of the problem; empty where it is none: what is answered well may have a code of its own. */
    public String problem() {
        return isDone() ? "" : text("code");
    }

    /** Whether the same request may be answered otherwise in a moment, for the service cannot do its work now. */
    boolean isPassing() {
        return status == 429 || status >= 500 || isUnauthorised() || PASSING.contains(problem());
    }

    /**
     * Whether it may be refused only because a fact from another service is still on its way: somebody or something that
     * this service has not heard of is forbidden, missing or an unknown reference.
     */
    public boolean isPerhapsTooEarly() {
        return NOT_HEARD_YET.contains(status) || isUnknownReference();
    }

    /** Demands success. */
    public Answer orGiveUp() {
        if (!isDone()) {
            throw new GaveUp(this + " was not expected");
        }
        return this;
    }

    private boolean isUnknownReference() {
        return status == RULE_VIOLATED
                && StreamSupport.stream(body.path("errors").spliterator(), false)
                        .allMatch(error -> error.path("code").asText().equals("unknown-reference"));
    }

    /** Says no more than codes and places: values are personal. */
    @Override
    public String toString() {
        String errors = StreamSupport.stream(body.path("errors").spliterator(), false)
                .map(error -> " " + error.path("pointer").asText() + " "
                        + error.path("code").asText())
                .distinct()
                .collect(Collectors.joining(","));
        return (request + ": " + status + " " + problem() + errors).strip();
    }
}
