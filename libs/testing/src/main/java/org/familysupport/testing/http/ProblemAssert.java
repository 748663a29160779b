package org.familysupport.testing.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/**
 * Says what a refusal must be: {@code assertProblem(answer).is(422, "rule-violated").violates("/birth/date", "future-date")}.
 *
 * <p>Whatever is asserted, the answer must have the shape of every problem (RFC 9457, http-api 31 and 32).
 */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Answer> {
    private ProblemAssert(Answer answer) {
        super(answer, ProblemAssert.class);
    }

    /** Begins; the answer must be a problem document. */
    public static ProblemAssert assertProblem(Answer answer) {
        Assertions.assertThat(answer.header("Content-Type").orElse(""))
                .as("content type of %s", answer)
                .startsWith("application/problem+json");
        Assertions.assertThat(answer.json("/status").asInt())
                .as("status in the body of %s", answer)
                .isEqualTo(answer.status());
        Assertions.assertThat(answer.text("/type")).isEqualTo("urn:family-support:problem:" + answer.text("/code"));
        Assertions.assertThat(answer.text("/title")).as("title of %s", answer).isNotBlank();
        Assertions.assertThat(answer.text("/traceId"))
                .as("traceId of %s", answer)
                .isNotBlank();
        Assertions.assertThat(answer.body()).doesNotContain("Exception", "org.familysupport", "\tat ");
        return new ProblemAssert(answer);
    }

    public ProblemAssert is(int status, String code) {
        Assertions.assertThat(actual.status() + " " + actual.text("/code"))
                .as("%s", actual)
                .isEqualTo(status + " " + code);
        return this;
    }

    /** It names this violation, maybe among others: every violation is told, not only the first. */
    public ProblemAssert violates(String pointer, String code) {
        Assertions.assertThat(violations()).as("violations in %s", actual).contains(pointer + " " + code);
        return this;
    }

    /** It names exactly these violations, each as {@code "/pointer code"}, in any order. */
    public ProblemAssert violatesExactly(String... pointersAndCodes) {
        Assertions.assertThat(violations()).as("violations in %s", actual).containsExactlyInAnyOrder(pointersAndCodes);
        return this;
    }

    /** It has this further member. */
    public ProblemAssert has(String pointer, Object value) {
        Assertions.assertThat(actual.text(pointer))
                .as("%s of %s", pointer, actual)
                .isEqualTo(value.toString());
        return this;
    }

    /** It repeats none of these personal values. */
    public ProblemAssert keepsToItself(String... values) {
        Assertions.assertThat(actual.body()).doesNotContain(values);
        return this;
    }

    private List<String> violations() {
        List<String> found = new ArrayList<>();
        for (JsonNode error : actual.json("/errors")) {
            found.add(error.path("pointer").asText() + " " + error.path("code").asText());
        }
        return found;
    }
}
