package org.familysupport.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.TERRITORY;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.member;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.UUID;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** The same question of two roles of one organisation is answered with different fields (domain row 11). */
@ComponentTest
@Proves("11")
class RoleFieldsApiTest {
    private final TestCaller specialist = aSpecialist();
    private final TestCaller colleague = specialist.colleague();
    private final Answer family = Api.as(specialist)
            .post(
                    FAMILIES,
                    family(
                            newMember("mother", "Анна"),
                            with(
                                    newMember("child", "Варвара"),
                                    "newPerson",
                                    with(person("Варвара"), "residence", map("territory", TERRITORY)))))
            .expect(201);
    private final String place = family.location();
    private final String person = PEOPLE + "/" + member(family, "child");

    @Test
    void whoVisitsOrLendsSeesWhomToGoToAndNothingElse() {
        for (String role : new String[] {"volunteer", "loan-operator"}) {
            // When
            Api api = Api.as(colleague.withRoles(role));
            Answer seen = api.get(person).expect(200);

            // Then
            assertThat(seen.has("/name")).as(role).isTrue();
            assertThat(seen.has("/residence")).as(role).isTrue();
            assertThat(seen.has("/birth") || seen.has("/sex") || seen.has("/identifiers"))
                    .as(role)
                    .isFalse();
            assertThat(seen.json("/redactedFields").toString()).isEqualTo("[\"birth\",\"sex\",\"identifiers\"]");
            assertThat(api.get(place).expect(200).json("/redactedFields")).isNotEmpty();
            assertProblem(api.get(person + "/record")).is(404, "not-found");
            assertProblem(api.get(person + "/particulars")).is(404, "not-found");
            assertProblem(api.ifMatch(family.etag())
                            .post(
                                    place + "/departures",
                                    map("person", member(family, "child").toString(), "to", "2022-01-01")))
                    .is(403, "forbidden");
        }
    }

    @Test
    void whoVisitsOrLendsHasNoBusinessWithSurveysAndConsents() {
        for (String role : new String[] {"volunteer", "loan-operator"}) {
            // When
            Api api = Api.as(colleague.withRoles(role));

            // Then
            for (String list : new String[] {
                "/api/v1/family-surveys?family=" + family.id(), "/api/v1/consents?subject=" + member(family, "child")
            }) {
                assertProblem(api.get(list)).is(403, "forbidden");
                Api.as(colleague).get(list).expect(200);
                Api.as(colleague.withRoles(role, "specialist")).get(list).expect(200);
            }
            assertProblem(api.get("/api/v1/family-surveys/" + UUID.randomUUID()))
                    .is(403, "forbidden");
            assertProblem(api.get("/api/v1/consents/" + UUID.randomUUID())).is(403, "forbidden");
        }
    }

    @Test
    void namedPeopleAreNotForCountingNorForAnAuditByAnybodyButAnAuditor() {
        for (String purpose : new String[] {"reporting", "audit"}) {
            // When
            Api api =
                    Api.as(specialist.withRoles("case-curator").allowed(purpose).saying(purpose));

            // Then
            for (String path : new String[] {
                place,
                person,
                person + "/record",
                place + "/access-decisions?organisation=" + specialist.organisation(),
                "/api/v1/emergency-accesses"
            }) {
                assertProblem(api.get(path)).is(403, "forbidden");
            }
        }
    }

    @Test
    void whoWorksWithTheFamilySeesAllWhateverElseItIs() {
        // When
        Answer seen = Api.as(colleague.withRoles("volunteer", "specialist"))
                .get(person)
                .expect(200);

        // Then
        assertThat(seen.has("/birth")).isTrue();
        assertThat(seen.json("/redactedFields")).isEmpty();
    }
}
