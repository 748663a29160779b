package org.familysupport.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.familysupport.kernel.refusal.GeneralProblem;

/** The shape of a problem document with what single kinds of problems add, and examples of it. */
final class ProblemSchema {
    private static final String URN = "urn:family-support:problem:";

    private ProblemSchema() {}

    /** Writes it into every document, whether or not the code of the service names it. */
    static void into(Components components) {
        components.addSchema(
                "ProblemError",
                object("One value that breaks one rule; the value itself is never repeated.")
                        .addProperty(
                                "pointer",
                                text("Where: JSON pointer into the body, or `query/…`, `header/…`", "/members/0/role"))
                        .addProperty("code", text("Stable code of the rule", "unknown-code"))
                        .addProperty(
                                "message",
                                text("What is wrong, in the language asked for", "is not a code of this list"))
                        .required(List.of("pointer", "code", "message")));
        components.addSchema(
                "Problem",
                object(
                                "Why a request was refused (RFC 9457). Rely on `code`, texts may change. Some kinds of problems add fields of their own; be ready for others.")
                        .addProperty("type", text("URI of the kind of problem", URN + "rule-violated"))
                        .addProperty(
                                "title",
                                text(
                                        "What kind of problem it is, in the language asked for",
                                        "The request breaks rules"))
                        .addProperty("status", number("The HTTP status", 422))
                        .addProperty(
                                "code",
                                text(
                                        "Stable code of the kind of problem; `api-specs/problems.md` lists all",
                                        "rule-violated"))
                        .addProperty(
                                "traceId", text("Id to quote when asking for help", "0af7651916cd43dd8448eb211c80319c"))
                        .addProperty(
                                "errors",
                                list(
                                        "Every violation found, not only the first",
                                        OASFactory.createSchema().ref("#/components/schemas/ProblemError")))
                        .addProperty(
                                "currentVersion",
                                number("With `stale-version`: the present version", 4)
                                        .format("int64"))
                        .addProperty("currentState", text("With `state-conflict`: its status now", "accepted"))
                        .addProperty(
                                "allowedActs",
                                list("With `state-conflict`: what you may do now", text("An act", "start")))
                        .addProperty(
                                "allowedParameters",
                                list("With an unknown parameter: those there are", text("A parameter", "pageSize")))
                        .addProperty(
                                "allowedCodes",
                                object("With an unknown code in a query: by parameter, those there are")
                                        .additionalPropertiesSchema(list("Codes", text("A code", "region"))))
                        .addProperty(
                                "maximumBytes",
                                number("With `too-large`: the limit", 1_048_576).format("int64"))
                        .required(List.of("type", "title", "status", "code"))
                        .additionalPropertiesBoolean(true));
    }

    /** A document of this kind, in English. */
    static Map<String, Object> example(GeneralProblem code) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", URN + code.code());
        example.put("title", code.en());
        example.put("status", code.status());
        example.put("code", code.code());
        example.put("traceId", "0af7651916cd43dd8448eb211c80319c");
        switch (code) {
            case MALFORMED_REQUEST ->
                example.put("errors", error("/members/0/roll", "unknown-field", "is not a field of this request"));
            case PURPOSE_REQUIRED -> example.put("errors", error("header/Purpose-Of-Use", "required", "must be given"));
            case IDEMPOTENCY_KEY_REQUIRED ->
                example.put("errors", error("header/Idempotency-Key", "required", "must be given"));
            case RULE_VIOLATED ->
                example.put("errors", error("/members/0/role", "unknown-code", "is not a code of this list"));
            case STATE_CONFLICT -> {
                example.put("currentState", "accepted");
                example.put("allowedActs", List.of("start", "cancellation"));
            }
            case STALE_VERSION -> example.put("currentVersion", 4);
            case TOO_LARGE -> example.put("maximumBytes", 1_048_576);
            default -> {}
        }
        return example;
    }

    private static List<Map<String, Object>> error(String pointer, String code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", pointer);
        error.put("code", code);
        error.put("message", message);
        return List.of(error);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema list(String description, Schema items) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description(description)
                .items(items);
    }

    private static Schema number(String description, int example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .description(description)
                .addExample(example);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
