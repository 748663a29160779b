package org.familysupport.referral.deadlines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.jspecify.annotations.Nullable;

/** Rules about terms; each test takes categories that no other uses, for a rule is for the whole region. */
final class DeadlineRulesFixture {
    static final String RULES = "/api/v1/deadline-rules";

    private DeadlineRulesFixture() {}

    static Answer enter(TestCaller steward, @Nullable String category, @Nullable String priority, boolean cancels) {
        Map<String, Object> body = body(category, priority, null);
        body.put("cancels", cancels);
        return Api.as(steward).post(RULES, body).expect(201);
    }

    /** Two hours to accept. */
    static Map<String, Object> body(@Nullable String category, @Nullable String priority, @Nullable String territory) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("timer", "accept-by");
        body.put("category", category);
        body.put("priority", priority);
        body.put("territory", territory);
        body.put("amount", 2);
        body.put("unit", "hours");
        body.put("cancels", false);
        body.put("ladder", List.of(step("assignee", 0), step("coordinator", 1)));
        body.put("inForce", true);
        body.values().removeIf(value -> value == null);
        return body;
    }

    static Map<String, Object> step(String rung, int hours) {
        return Map.of("rung", rung, "afterHours", hours);
    }
}
