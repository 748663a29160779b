package org.familysupport.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.familysupport.kernel.refusal.GeneralProblem;

/** A refusal as HL7 FHIR tells it; the schema is that of the service which speaks FHIR. */
final class FhirRefusal {
    static final String MEDIA_TYPE = "application/fhir+json";

    private FhirRefusal() {}

    static APIResponse of(String description, int status, List<GeneralProblem> codes) {
        MediaType outcome = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/OperationOutcome"));
        codes.forEach(code -> outcome.addExample(
                code.code(), OASFactory.createExample().summary(code.en()).value(example(code))));
        return OASFactory.createAPIResponse()
                .description(inItsWords(status, description))
                .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, outcome));
    }

    /** What a problem document tells by a field of its own stands elsewhere here. */
    private static String inItsWords(int status, String description) {
        return switch (status) {
            case 409 ->
                "Not possible now. `state-conflict`: the second issue tells the statuses that may be asked for. Else read anew before you try again.";
            case 412 ->
                "It has changed since the version in `If-Match`. `ETag` tells the present one: read it, show what changed and let the person decide.";
            case 413 -> "The body is too large. Send less at a time.";
            case 415 -> "The body must be `application/json-patch+json`.";
            default -> description.replace("`errors` names", "`issue` names");
        };
    }

    private static Map<String, Object> example(GeneralProblem code) {
        Map<String, Object> coding = new LinkedHashMap<>();
        coding.put("system", "urn:family-support:problem");
        coding.put("code", code.code());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("coding", List.of(coding));
        details.put("text", code.en());
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("severity", "error");
        issue.put("code", "processing");
        issue.put("details", details);
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("resourceType", "OperationOutcome");
        outcome.put("issue", List.of(issue));
        return outcome;
    }
}
