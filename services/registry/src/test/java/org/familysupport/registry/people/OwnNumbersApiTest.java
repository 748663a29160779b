package org.familysupport.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.BATCHES;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.identified;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.registry.InventedRequests.surname;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

/** An organisation's own number of a person finds the person again, and never puts another one in its place. */
@ComponentTest
@Proves("1")
class OwnNumbersApiTest {
    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final Map<String, Object> child = numbered("Варвара");
    private final Answer entered = api.post(PEOPLE, child).expect(201);
    private final UUID first = entered.id();

    @Test
    void aNumberGivenToAnotherPersonIsRefusedWhereverItIsSent() {
        // Given
        Map<String, Object> other = numbered("Полина");
        Map<String, Object> family = family(member(other), newMember("mother", "Анна"));

        // When
        Answer alone = api.post(PEOPLE, other);
        Answer inAFamily = api.post(FAMILIES, family);
        Answer inABatch = api.post(BATCHES, map("atomic", false, "items", List.of(map("family", family))))
                .expect(207);
        Answer own = api.post(FAMILIES, family()).expect(201);
        Answer joining = api.ifMatch(own.etag()).post(own.location() + "/members", member(other));

        // Then
        for (Answer refused : List.of(alone, inAFamily, joining)) {
            assertProblem(refused).is(409, "person-exists");
            assertThat(refused.id("/existingId")).isEqualTo(first);
        }
        assertThat(inABatch.text("/items/0/problem/code")).isEqualTo("person-exists");
        assertThat(inABatch.id("/items/0/problem/existingId")).isEqualTo(first);
        assertThat(people()).isEqualTo(1 + 2);
    }

    @Test
    void whatContradictsTheBearerMakesItAnother() {
        // Given
        Map<String, Object> older = with(child, "birth", map("date", "1987-12-30", "precision", "known"));
        Map<String, Object> ofAnotherHouse = with(child, "name", map("family", surname(), "given", "Варвара"));

        // Then
        assertProblem(api.post(PEOPLE, older)).is(409, "person-exists");
        assertProblem(api.post(PEOPLE, ofAnotherHouse)).is(409, "person-exists");
    }

    @Test
    void theSamePersonByItsNumberIsThereAlready() {
        // Given
        Map<String, Object> moved = with(child, "residence", map("address", "ул. Ромашковая, 1"));
        Map<String, Object> nameAlone = new LinkedHashMap<>(child);
        nameAlone.remove("birth");
        UUID key = UUID.randomUUID();

        // When
        Answer again = api.withKey(key).post(PEOPLE, moved).expect(200);
        Answer repeated = api.withKey(key).post(PEOPLE, moved).expect(200);
        Answer lessKnown = api.post(PEOPLE, nameAlone).expect(200);
        Answer family = api.post(FAMILIES, family(member(child))).expect(201);

        // Then
        for (Answer present : List.of(again, repeated, lessKnown)) {
            assertThat(present.id("/id")).isEqualTo(first);
            assertThat(present.header("Location")).isEmpty();
            assertThat(present.etag()).isEqualTo(entered.etag());
        }
        assertThat(family.id("/members/0/person")).isEqualTo(first);
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void twoOfOneRequestDoNotShareANumber() {
        // Given
        String number = UUID.randomUUID().toString();
        Map<String, Object> one = identified("Варвара", "agency-client-id", number);
        Map<String, Object> two = identified("Полина", "agency-client-id", number);

        // When
        Answer refused = api.post(FAMILIES, family(member(one), member(two)));

        // Then
        assertProblem(refused).is(409, "person-exists");
        assertThat(refused.has("/existingId")).isFalse();
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void aNumberOfSomebodyElseTellsWhoseItIsToWhoMayKnow() {
        // Given
        String snils = snils();
        UUID bearer = api.post(PEOPLE, identified("Варвара", "snils", snils))
                .expect(201)
                .id();
        TestCaller known = aSpecialist();
        TestCaller waiting = aSpecialist();
        grantByReferral(SubjectRef.person(bearer), known, "full");
        grantByReferral(SubjectRef.person(bearer), waiting, "preview");
        Map<String, Object> another = identified("Полина", "snils", snils);

        // When
        Answer told = Api.as(known).post(PEOPLE, another);
        Answer preview = Api.as(waiting).post(PEOPLE, another);
        Answer stranger = Api.as(aSpecialist()).post(PEOPLE, another);

        // Then
        assertThat(told.id("/existingId")).isEqualTo(bearer);
        assertProblem(preview).is(409, "person-exists").keepsToItself(bearer.toString());
        assertProblem(stranger).is(409, "person-exists").keepsToItself(bearer.toString());
    }

    @Test
    @Proves("79")
    void comparingWithTheBearerCostsNoStatement() {
        // Given
        Map<String, Object> fresh =
                identified("Варвара", "agency-client-id", UUID.randomUUID().toString());

        // When
        StatementCount entering = statements(fresh, 201);
        StatementCount again = statements(child, 200);
        StatementCount another = statements(numbered("Полина"), 409);

        // Then
        assertThat(again.acts()).as("%s\n%s", again, entering).isLessThanOrEqualTo(entering.acts());
        assertThat(another.acts()).as("%s\n%s", another, entering).isLessThanOrEqualTo(entering.acts());
    }

    private StatementCount statements(Map<String, Object> person, int status) {
        return Statements.during(() -> api.post(PEOPLE, person).expect(status));
    }

    /** A person of the one number. */
    private static Map<String, Object> numbered(String given) {
        return identified(given, "agency-client-id", "17/4");
    }

    private static Map<String, Object> member(Map<String, Object> person) {
        return map("newPerson", person, "role", "child", "from", "2021-01-01");
    }

    private long people() {
        return Database.asOwner()
                .number("select count(*) from people where created_by_organisation = ?", caller.organisation());
    }
}
