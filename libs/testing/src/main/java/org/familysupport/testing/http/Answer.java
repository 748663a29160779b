package org.familysupport.testing.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.familysupport.testing.spec.http.Contract;

/** What came back. Values of the body are named by JSON pointers, as problems name them. */
public final class Answer {
    private final String call;
    private final int status;
    private final HttpHeaders headers;
    private final String body;

    Answer(String call, int status, HttpHeaders headers, String body) {
        this.call = call;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    void mustKeepTheContract(String method, String path) {
        String mediaType = header("Content-Type").orElse("").replaceFirst(";.*", "");
        Assertions.assertThat(Contract.violations(method, path, status, mediaType, body))
                .as("violations of the OpenAPI document by %s", this)
                .isEmpty();
    }

    public int status() {
        return status;
    }

    /** Goes on when this is the status, else fails and shows the answer. */
    public Answer expect(int wanted) {
        Assertions.assertThat(status).as("status of %s", this).isEqualTo(wanted);
        return this;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The ETag, for {@link Api#ifMatch}. */
    public String etag() {
        return required("ETag");
    }

    /** The path of what was made. */
    public String location() {
        return required("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** The id of what was made: the end of its location. */
    public UUID id() {
        return UUID.fromString(location().substring(location().lastIndexOf('/') + 1));
    }

    public String body() {
        return body;
    }

    /** The whole body. */
    public JsonNode json() {
        return Json.parse(body);
    }

    /** The part of the body at a pointer such as {@code /members/0}; a missing node where there is none. */
    public JsonNode json(String pointer) {
        return json().at(pointer);
    }

    /** The value at a pointer, as text; fails where there is none. */
    public String text(String pointer) {
        JsonNode value = json(pointer);
        Assertions.assertThat(value.isMissingNode())
                .as("%s is missing in %s", pointer, this)
                .isFalse();
        return value.asText();
    }

    /** The id at a pointer. */
    public UUID id(String pointer) {
        return UUID.fromString(text(pointer));
    }

    /** Whether there is a value at a pointer. */
    public boolean has(String pointer) {
        return !json(pointer).isMissingNode();
    }

    @Override
    public String toString() {
        return call + " -> " + status + " " + body;
    }

    private String required(String name) {
        return header(name).orElseThrow(() -> new AssertionError("no " + name + " in " + this));
    }
}
