package org.familysupport.web.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.web.problem.Problems;

/** The refusals that operations share, told once: what they mean, what to do, an example of each code. */
enum SharedRefusal {
    MALFORMED(
            400,
            "The request cannot be read: wrong syntax or type, an unknown field or parameter, a header that is missing. `errors` names every place. Mend the request; repeating it is of no use.",
            GeneralProblem.MALFORMED_REQUEST,
            GeneralProblem.PURPOSE_REQUIRED,
            GeneralProblem.IDEMPOTENCY_KEY_REQUIRED,
            GeneralProblem.INVALID_CURSOR),
    UNAUTHENTICATED(
            401,
            "No token, or one that has expired, is not of our issuer or not for this service. Get a new one and repeat.",
            GeneralProblem.UNAUTHENTICATED),
    FORBIDDEN(
            403,
            "Your roles, or the purposes of your token, do not allow this. Repeating is of no use.",
            GeneralProblem.FORBIDDEN),
    NOT_FOUND(
            404,
            "Nothing is here, or nothing that you may know of. Both get this same answer, on purpose.",
            GeneralProblem.NOT_FOUND),
    CONFLICT(
            409,
            "Not possible now. `state-conflict`: its state does not allow it, `currentState` and `allowedActs` tell what is possible. `already-exists`, or a code of this collection: somebody has made it already. `key-in-progress`: the first request with this Idempotency-Key still runs, repeat in a moment. Else read anew before you try again.",
            GeneralProblem.STATE_CONFLICT,
            GeneralProblem.ALREADY_EXISTS,
            GeneralProblem.KEY_IN_PROGRESS),
    STALE_VERSION(
            412,
            "It has changed since the version in `If-Match`. `ETag` and `currentVersion` tell the present one: read it, show what changed and let the person decide.",
            GeneralProblem.STALE_VERSION),
    TOO_LARGE(413, "The body is larger than `maximumBytes`. Send less at a time.", GeneralProblem.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body is of a media type that this operation does not take; most take `application/json`. What a file is, its content says, whatever it is called; `allowedMediaTypes` names the kinds that are taken.",
            GeneralProblem.UNSUPPORTED_MEDIA_TYPE),
    RULE_VIOLATED(
            422,
            "The request can be read and breaks rules: a code that is not of its list, a wrong check digit, a day that cannot be. `errors` names every place, for marking the fields. `key-reused`: this Idempotency-Key was used for another request.",
            GeneralProblem.RULE_VIOLATED,
            GeneralProblem.KEY_REUSED),
    IF_MATCH_REQUIRED(
            428, "The header `If-Match` is missing. Read first, then change.", GeneralProblem.IF_MATCH_REQUIRED),
    UNAVAILABLE(
            503,
            "Not possible for the moment. Repeat after `Retry-After`, a change with the same Idempotency-Key.",
            GeneralProblem.UNAVAILABLE);

    private final int status;
    private final String description;
    private final List<GeneralProblem> codes;

    SharedRefusal(int status, String description, GeneralProblem... codes) {
        this.status = status;
        this.description = description;
        this.codes = List.of(codes);
    }

    /** Refers to those that an operation can give, in the order of their statuses. */
    static void into(Operation operation, Need need, Components components) {
        Arrays.stream(values())
                .filter(it -> it.isPossible(need))
                .forEach(it -> operation
                        .getResponses()
                        .addAPIResponse(String.valueOf(it.status), it.in(components, need.fhir())));
    }

    /** A reference to it, in a document that tells it. */
    private APIResponse in(Components components, boolean fhir) {
        String component = fhir ? "Fhir" + component() : component();
        components.addResponse(component, fhir ? FhirRefusal.of(description, status, codes) : answer(components));
        return OASFactory.createAPIResponse().ref("#/components/responses/" + component);
    }

    private boolean isPossible(Need need) {
        return switch (this) {
            case UNAUTHENTICATED, FORBIDDEN -> need.secured();
            case NOT_FOUND -> need.named();
            case RULE_VIOLATED -> need.asks();
            case CONFLICT, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> need.writes();
            case STALE_VERSION, IF_MATCH_REQUIRED -> need.changesVersion();
            case MALFORMED, UNAVAILABLE -> true;
        };
    }

    private APIResponse answer(Components components) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        codes.forEach(code -> problem.addExample(
                code.code(), OASFactory.createExample().summary(code.en()).value(ProblemSchema.example(code))));
        APIResponse answer = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problems.MEDIA_TYPE, problem));
        if (this == UNAVAILABLE) {
            answer.addHeader(AnswerHeader.RETRY_AFTER.wire(), AnswerHeader.RETRY_AFTER.in(components));
        }
        if (this == STALE_VERSION) {
            answer.addHeader(AnswerHeader.ETAG.wire(), AnswerHeader.ETAG.in(components));
        }
        return answer;
    }

    private String component() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
