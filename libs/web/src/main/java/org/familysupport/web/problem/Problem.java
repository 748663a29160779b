package org.familysupport.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal as RFC 9457 describes it; {@code code} is the contract, texts may change. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457). Rely on `code`; texts may change.")
public record Problem(
        @Schema(description = "URI of the kind of problem", examples = "urn:family-support:problem:rule-violated")
        String type,

        @Schema(description = "What kind of problem it is, in the language asked for")
        String title,

        @Schema(description = "The HTTP status", examples = "422")
        int status,

        @Schema(description = "Stable code of the kind of problem", examples = "rule-violated")
        String code,

        @Schema(description = "Id to quote when asking for help")
        String traceId,

        @Schema(description = "Every violation found, not only the first")
        List<Detail> errors,

        @JsonAnyGetter
        @Schema(hidden = true)
        Map<String, Object> details) {

    /** One value that breaks one rule; the value itself is never repeated. */
    @Schema(name = "ProblemError")
    public record Detail(
            @Schema(description = "Where: JSON pointer into the body (RFC 6901), or `query/…`, `header/…`", examples = "/members/0/role")
            String pointer,

            @Schema(description = "Stable code of the rule", examples = "unknown-code")
            String code,

            @Schema(description = "What is wanted, in the language asked for")
            String message) {}
}
