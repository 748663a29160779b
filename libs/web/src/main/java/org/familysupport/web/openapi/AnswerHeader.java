package org.familysupport.web.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers: the version of a thing, the place of a new one, the way to the next page. */
enum AnswerHeader {
    ETAG("ETag", "The version of what is answered; give it back as `If-Match` to change it", "\"1\""),
    LOCATION("Location", "The path of what was made", "/api/v1/families/01a20499-7ee1-7000-95f8-73d524840aed"),
    LINK(
            "Link",
            "The address of the next page, absent on the last",
            "<http://localhost:8081/api/v1/organisations?cursor=AAECAwQFBgcICQoLDA0ODw>; rel=\"next\""),
    RETRY_AFTER("Retry-After", "Seconds to wait before you repeat the request", "1");

    private final String wire;
    private final String description;
    private final String example;

    AnswerHeader(String wire, String description, String example) {
        this.wire = wire;
        this.description = description;
        this.example = example;
    }

    String wire() {
        return wire;
    }

    /** A reference to it, in a document that tells it. */
    Header in(Components components) {
        components.addHeader(
                wire,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .addExample(example)));
        return OASFactory.createHeader().ref("#/components/headers/" + wire);
    }

    /** Adds to each good answer the headers that its shape tells. */
    static void into(Operation operation, Components components) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                into(status, answer, components);
            }
        });
    }

    /** Whether a good answer has a version, and so an ETag. */
    static boolean tagged(Operation operation, Components components) {
        APIResponse good = operation.getResponses().getAPIResponse("200");
        return good != null && good.getContent() != null && has("version", good, components);
    }

    private static void into(String status, APIResponse answer, Components components) {
        if (has("version", answer, components)) {
            answer.addHeader(ETAG.wire, ETAG.in(components));
        }
        if (has("nextCursor", answer, components)) {
            answer.addHeader(LINK.wire, LINK.in(components));
        }
        if (status.equals("201")) {
            answer.addHeader(LOCATION.wire, LOCATION.in(components));
        }
    }

    private static boolean has(String property, APIResponse answer, Components components) {
        return answer.getContent().getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .map(schema -> ExampleValues.resolve(schema, components))
                .map(Schema::getProperties)
                .anyMatch(properties -> properties != null && properties.containsKey(property));
    }
}
