package org.familysupport.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.BATCHES;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.identified;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAuditor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.registry.InventedRequests;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

/** Whoever learns by entering somebody that somebody is on record stands in the log of that one. */
@ComponentTest
@Proves("12")
class MetPeopleApiTest {
    /** Rows taken before, who shares something, what is known of them, births; audit. */
    private static final Cost REHEARSAL = Cost.of("the rehearsal of a batch", 5);

    private static final String NAMED = "people-look-alikes";
    private static final String COUNTED = "look-alikes-counted";

    private final TestCaller caller = aSpecialist();
    private final TestCaller stranger = aSpecialist();
    private final Api api = Api.as(caller);
    private final Api other = Api.as(stranger);

    @Test
    void whoIsNamedAndWhoIsOnlyCountedAreToldOfIt() {
        // Given
        Map<String, Object> child = InventedRequests.person("Варвара");
        UUID met = api.post(PEOPLE, child).expect(201).id();

        // When
        Answer mine = api.post(PEOPLE, child);
        Answer theirs = other.post(FAMILIES, family(member(child)));

        // Then
        assertProblem(mine).is(409, "look-alikes");
        assertProblem(theirs).is(409, "look-alikes");
        awaitLook(caller, met, NAMED);
        awaitLook(stranger, met, COUNTED);
        assertThat(looks(met, NAMED, stranger)).isZero();
    }

    @Test
    void whoseNumberIsTakenIsTold() {
        // Given
        String snils = snils();
        UUID met = api.post(PEOPLE, identified("Варвара", "snils", snils))
                .expect(201)
                .id();

        // When
        Answer mine = api.post(PEOPLE, identified("Полина", "snils", snils));
        Answer theirs = other.post(PEOPLE, identified("Полина", "snils", snils));

        // Then
        assertProblem(mine).is(409, "person-exists");
        assertProblem(theirs).is(409, "person-exists");
        awaitLook(caller, met, NAMED);
        awaitLook(stranger, met, COUNTED);
    }

    @Test
    void aRehearsalLeavesATraceWithEveryoneItMetAtTheSameCost() {
        // Given
        List<Map<String, Object>> children = new ArrayList<>();
        List<UUID> met = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            Map<String, Object> child = InventedRequests.person("Варвара");
            met.add(api.post(PEOPLE, child).expect(201).id());
            children.add(child);
        }
        rehearse(children.subList(0, 1));

        // When
        StatementCount one = Statements.during(() -> rehearse(children.subList(0, 1)));
        StatementCount six = Statements.during(() -> rehearse(children));

        // Then
        one.mustCost(REHEARSAL);
        six.mustCost(REHEARSAL);
        met.subList(1, 6).forEach(person -> awaitLook(stranger, person, COUNTED));
    }

    @Test
    void theRowsOfABatchTellWhereTheyMetSomebody() {
        // Given
        Map<String, Object> child = InventedRequests.person("Варвара");
        UUID met = api.post(PEOPLE, child).expect(201).id();

        // When
        Answer refused = api.post(BATCHES, batch(List.of(child))).expect(207);

        // Then
        assertThat(refused.text("/items/0/problem/lookAlikes/0/pointer")).isEqualTo("/family/members/0/newPerson");
        awaitLook(caller, met, NAMED);
    }

    private Answer rehearse(List<Map<String, Object>> children) {
        return other.post(BATCHES + "?validateOnly=true", batch(children)).expect(207);
    }

    private static Map<String, Object> batch(List<Map<String, Object>> children) {
        return map(
                "atomic",
                false,
                "items",
                children.stream()
                        .map(child -> map("family", family(member(child))))
                        .toList());
    }

    private static Map<String, Object> member(Map<String, Object> person) {
        return map("newPerson", person, "role", "child", "from", "2021-01-01");
    }

    private static void awaitLook(TestCaller who, UUID person, String action) {
        Awaitility.await(action)
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(looks(person, action, who)).isEqualTo(1));
    }

    private static long looks(UUID person, String action, TestCaller who) {
        Answer log = Api.as(anAuditor())
                .get(PEOPLE + "/" + person + "/accesses?to=2099-12-31")
                .expect(200);
        long found = 0;
        for (JsonNode item : log.json("/items")) {
            found += item.path("action").asText().equals(action)
                            && item.path("actor").asText().equals(who.subject())
                    ? 1
                    : 0;
        }
        return found;
    }
}
