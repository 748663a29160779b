package org.familysupport.web.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.web.problem.Problems;

/** The refusals an operation can give, each a problem document. */
final class Refusals {
    private Refusals() {}

    static void into(Operation operation, Need need) {
        Map<Integer, String> refusals = new TreeMap<>();
        refusals.put(503, "Not possible for the moment; try again after `Retry-After`");
        if (need.secured()) {
            refusals.put(401, GeneralProblem.UNAUTHENTICATED.en());
            refusals.put(403, GeneralProblem.FORBIDDEN.en());
        }
        if (need.named()) {
            refusals.put(404, "There is nothing here, or nothing the caller may know of");
        }
        if (need.asks()) {
            refusals.put(400, "The request cannot be read; every place is named");
            refusals.put(422, "The request breaks rules; every violation is named");
        }
        if (need.writes()) {
            refusals.put(409, "Not possible in the present state, or the key is still running");
            refusals.put(413, GeneralProblem.TOO_LARGE.en());
            refusals.put(415, GeneralProblem.UNSUPPORTED_MEDIA_TYPE.en());
        }
        if (need.changesVersion()) {
            refusals.put(412, GeneralProblem.STALE_VERSION.en());
            refusals.put(428, GeneralProblem.IF_MATCH_REQUIRED.en());
        }
        refusals.forEach((status, description) -> operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                Problems.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/Problem"))))));
    }
}
