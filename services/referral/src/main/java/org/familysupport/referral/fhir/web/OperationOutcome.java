package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A refusal as the standard tells it: the same status, code and texts as the problem document of the other face. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "OperationOutcome")
record OperationOutcome(
        @Schema(examples = "OperationOutcome") String resourceType,

        @Schema(
                description =
                        "First why, then each value that breaks a rule; with a conflict of states also what may be done now")
        List<Issue> issue) {
    private static final String ERROR = "error";

    OperationOutcome {
        issue = List.copyOf(issue);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OperationOutcomeIssue", examples = "{\"diagnostics\": null, \"expression\": null}")
    record Issue(
            @Schema(examples = ERROR) String severity,

            @Schema(description = "Of the standard's list of kinds of issues", examples = "conflict")
            String code,

            Concept details,

            @Schema(description = "Id to quote when asking for help", examples = "0af7651916cd43dd8448eb211c80319c")
            @Nullable
            String diagnostics,

            @Schema(description = "Where in the request, as a path", examples = "status")
            List<String> expression) {
        Issue {
            expression = List.copyOf(expression);
        }
    }

    static OperationOutcome of(Problem problem) {
        List<Issue> issues = new ArrayList<>();
        issues.add(new Issue(
                ERROR,
                kind(problem.status()),
                new Concept(List.of(new Coding(Fhir.PROBLEMS, problem.code())), problem.title()),
                problem.traceId(),
                List.of()));
        problem.errors().forEach(error -> issues.add(broken(error)));
        if (problem.details().get("allowedActs") instanceof List<?> acts) {
            issues.add(possible(acts));
        }
        return new OperationOutcome("OperationOutcome", issues);
    }

    private static Issue broken(Problem.Detail error) {
        return new Issue(
                ERROR,
                switch (error.code()) {
                    case "required" -> "required";
                    case "unknown-code", "retired-code" -> "code-invalid";
                    default -> "value";
                },
                new Concept(List.of(new Coding(Fhir.RULES, error.code())), error.message()),
                null,
                error.pointer().isEmpty() ? List.of() : List.of(path(error.pointer())));
    }

    /** Our acts as what may be asked for here: the statuses to which they lead, and to tell how it stands. */
    private static Issue possible(List<?> acts) {
        List<Coding> possible = acts.stream()
                .map(String::valueOf)
                .flatMap(act -> TaskPatch.codingFor(act).stream())
                .distinct()
                .toList();
        return new Issue("information", "informational", new Concept(possible, "allowed statuses"), null, List.of());
    }

    /** {@code /statusReason/coding/0} is {@code statusReason.coding[0]}. */
    private static String path(String pointer) {
        String path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        return path.replaceAll("/(\\d+)", "[$1]").replaceAll("^(\\d+)", "[$1]").replace('/', '.');
    }

    private static String kind(int status) {
        return switch (status) {
            case 400 -> "invalid";
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405, 406, 415 -> "not-supported";
            case 409, 412 -> "conflict";
            case 413 -> "too-long";
            case 422 -> "business-rule";
            case 428 -> "required";
            case 429 -> "throttled";
            case 503 -> "transient";
            default -> "exception";
        };
    }
}
