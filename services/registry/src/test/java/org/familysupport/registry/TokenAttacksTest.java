package org.familysupport.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.UUID;
import org.familysupport.stack.Flaw;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ComponentTest
class TokenAttacksTest {
    private final TestCaller caller = aSpecialist();

    @ParameterizedTest
    @EnumSource(Flaw.class)
    @Proves("11")
    void refusesAFlawedToken(Flaw flaw) {
        // When
        Answer answer = Api.as(caller.flawed(flaw)).get(FAMILIES + "/" + UUID.randomUUID());

        // Then
        assertProblem(answer).is(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
    }

    @Test
    void refusesACallWithoutAToken() {
        // When
        Answer reading = Api.anonymous().get(FAMILIES + "/" + UUID.randomUUID());
        Answer writing = Api.anonymous().post(FAMILIES, family());

        // Then
        assertProblem(reading).is(401, "unauthenticated");
        assertProblem(writing).is(401, "unauthenticated");
    }

    @Test
    void refusesATokenThatIsNone() {
        // When
        Answer answer = Api.anonymous().header("Authorization", "Bearer x.y.z").get("/api/v1/me");

        // Then
        assertProblem(answer).is(401, "unauthenticated");
    }

    @Test
    @Proves("11")
    void refusesAPurposeThatTheTokenDoesNotAllow() {
        // When
        Answer none = Api.as(caller.saying(null)).post(FAMILIES, family());
        Answer other = Api.as(caller.saying("reporting")).post(FAMILIES, family());

        // Then
        assertProblem(none).is(400, "purpose-required");
        assertProblem(other).is(403, "forbidden");
    }
}
