package org.familysupport.registry.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.member;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aRepresentative;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** A family's representative reads what the agencies did for its own family, and nothing of others (domain section 5). */
@ComponentTest
class OwnRecordApiTest {
    private final Api api = Api.as(aSpecialist().withRoles("specialist", "case-curator"));
    private final Answer family = api.post(FAMILIES, family()).expect(201);
    private final String place = family.location();
    private final UUID mother = member(family, "mother");
    private final UUID child = member(family, "child");
    private final Api parent = Api.as(aRepresentative(mother));

    @Test
    @Proves("13")
    void aParentReadsTheRecordOfItsFamilyAndOfItsChildren() {
        // When
        Answer record = awaitEntries(place);
        Answer ofChild = awaitEntries(PEOPLE + "/" + child);

        // Then
        assertThat(record.body()).contains("family-registered");
        assertThat(ofChild.body()).contains(place);
        parent.get(PEOPLE + "/" + mother + "/record").expect(200);
        Answer log = Awaitility.await()
                .until(
                        () -> parent.get(place + "/accesses").expect(200),
                        it -> it.body().contains("records-read"));
        assertThat(log.body()).contains("family-representative");
    }

    @Test
    @Proves("10")
    void itIsNobodysWhoDoesNotStandForTheFamily() {
        // Given
        Answer other = api.post(FAMILIES, family(newMember("mother", "Ольга"))).expect(201);
        Api stranger = Api.as(aRepresentative(member(other, "mother")));

        // Then
        for (String it : List.of(place, PEOPLE + "/" + child, PEOPLE + "/" + mother)) {
            Answer hidden = stranger.get(it + "/record");
            assertProblem(hidden).is(404, "not-found");
            assertThat(withoutTrace(hidden))
                    .isEqualTo(withoutTrace(stranger.get(FAMILIES + "/" + UUID.randomUUID() + "/record")));
        }
        assertProblem(Api.as(aRepresentative(child)).get(place + "/record")).is(404, "not-found");
        assertProblem(parent.get(place)).is(404, "not-found");
        assertProblem(parent.get(place + "/record/printout")).is(404, "not-found");
    }

    @Test
    @Proves("10")
    void aCompartmentHidesFromTheFamilyTooAndTheRightEndsWithTheRelation() {
        // Given
        Answer joined = api.ifMatch(family.etag())
                .post(place + "/members", newMember("father", "Илья"))
                .expect(200);
        String father = member(joined, "father").toString();
        Awaitility.await()
                .until(() -> parent.get(place + "/record").expect(200).body().contains(father));

        // When
        for (String person : List.of(child.toString(), father)) {
            api.post(
                            PEOPLE + "/" + person + "/restrictions",
                            map(
                                    "compartment",
                                    "adoption",
                                    "basisKind",
                                    "law",
                                    "basisReference",
                                    "решение № 2-118/2026"))
                    .expect(201);
        }

        // Then
        assertProblem(parent.get(PEOPLE + "/" + child + "/record")).is(404, "not-found");
        assertThat(parent.get(place + "/record").expect(200).body()).doesNotContain(father);
        api.ifMatch(joined.etag())
                .post(place + "/departures", map("person", mother.toString(), "to", "2022-01-01"))
                .expect(200);
        assertProblem(parent.get(place + "/record")).is(404, "not-found");
    }

    private Answer awaitEntries(String whose) {
        return Awaitility.await()
                .until(
                        () -> parent.get(whose + "/record").expect(200),
                        it -> !it.json("/items").isEmpty());
    }
}
