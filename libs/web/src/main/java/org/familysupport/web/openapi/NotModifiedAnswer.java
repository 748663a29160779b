package org.familysupport.web.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;

/** That who has the present version already gets no body, told once. */
final class NotModifiedAnswer {
    private static final String STATUS = "304";
    private static final String COMPONENT = "NotModified";

    private NotModifiedAnswer() {}

    /** Refers to it where an operation can give it. */
    static void into(Operation operation, Need need, Components components) {
        if (!need.revalidates()) {
            return;
        }
        components.addResponse(
                COMPONENT,
                OASFactory.createAPIResponse()
                        .description(
                                "The version in `If-None-Match` is the present one: what you have is what is stored.")
                        .addHeader(AnswerHeader.ETAG.wire(), AnswerHeader.ETAG.in(components)));
        operation
                .getResponses()
                .addAPIResponse(STATUS, OASFactory.createAPIResponse().ref("#/components/responses/" + COMPONENT));
    }
}
