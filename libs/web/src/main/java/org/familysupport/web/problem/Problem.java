package org.familysupport.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as RFC 9457 describes it; {@code code} is the contract, texts may change. What a reader of the document is told of
 * it stands in {@code ProblemSchema}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String traceId,
        List<Detail> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> details) {

    /** One value that breaks one rule; the value itself is never repeated. */
    @Schema(name = "ProblemError")
    public record Detail(String pointer, String code, String message) {}
}
