package org.familysupport.registry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.member;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAuditor;

import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Why somebody may know, or may not, can be told. */
@ComponentTest
@Proves("11")
class DecisionsApiTest {
    private final TestCaller owner = aSpecialist();
    private final Api head = Api.as(owner.colleague().withRoles("service-head", "case-curator"));
    private final Api auditor = Api.as(anAuditor());
    private final Answer family = Api.as(owner).post(FAMILIES, family()).expect(201);
    private final String place = family.location();
    private final String person = PEOPLE + "/" + member(family, "child");
    private final TestCaller reader = aSpecialist();

    @Test
    void tellsTheGrantOnWhichItRestsAlsoThroughTheFamily() {
        // When
        Answer ofFamily = why(auditor, place, owner).expect(200);
        Answer ofPerson = why(head, person, owner).expect(200);

        // Then
        for (Answer answer : List.of(ofFamily, ofPerson)) {
            assertThat(answer.text("/allowed")).isEqualTo("true");
            assertThat(answer.text("/reason")).isEqualTo("granted");
            assertThat(answer.text("/profile")).isEqualTo("full");
            assertThat(answer.text("/grants/0/basis")).isEqualTo("origin");
            assertThat(answer.text("/grants/0/state")).isEqualTo("in-force");
            assertThat(answer.id("/grants/0/subject")).isEqualTo(family.id());
        }
    }

    @Test
    void tellsThatNothingWasGivenThatItEndedOrThatACompartmentHides() {
        // Given
        assertThat(why(head, place, reader).text("/reason")).isEqualTo("no-grant");
        grantByReferral(SubjectRef.family(family.id()), reader, "preview");
        assertThat(why(head, place, reader).text("/profile")).isEqualTo("preview");

        // When
        head.post(
                        person + "/restrictions",
                        map("compartment", "psychiatric", "basisKind", "law", "basisReference", "3185-1-ФЗ, ст. 9"))
                .expect(201);
        Answer hidden = why(head, person, reader).expect(200);
        Database.asOwner()
                .execute(
                        "update grants set during = tstzrange(lower(during), now()) where organisation = ?",
                        reader.organisation());
        Answer ended = why(head, place, reader).expect(200);

        // Then
        assertThat(hidden.text("/allowed")).isEqualTo("false");
        assertThat(hidden.text("/reason")).isEqualTo("hidden");
        assertThat(hidden.has("/profile")).isFalse();
        assertThat(hidden.text("/restrictions/0/compartment")).isEqualTo("psychiatric");
        assertThat(hidden.text("/restrictions/0/inTeam")).isEqualTo("false");
        assertThat(ended.text("/reason")).isEqualTo("grants-ended");
        assertThat(ended.text("/grants/0/state")).isEqualTo("ended");
        assertProblem(why(auditor, person, reader)).is(404, "not-found");
    }

    @Test
    void onlyASupervisorOfWhoIsResponsibleAndAnAuditorMayAsk() {
        // Given
        grantByReferral(SubjectRef.family(family.id()), reader, "full");

        // Then
        assertProblem(why(Api.as(owner), place, reader)).is(403, "forbidden");
        assertProblem(why(Api.as(reader.withRoles("service-head")), place, reader))
                .is(403, "forbidden");
        assertProblem(why(Api.as(aSpecialist().withRoles("service-head")), place, reader))
                .is(404, "not-found");
        assertProblem(why(auditor, FAMILIES + "/" + UUID.randomUUID(), reader)).is(404, "not-found");
    }

    private static Answer why(Api asker, String place, TestCaller about) {
        return asker.get(place + "/access-decisions?organisation=" + about.organisation());
    }
}
