package org.familysupport.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.PASSPORTS;
import static org.familysupport.registry.InventedRequests.SPECIALISTS;
import static org.familysupport.registry.InventedRequests.SURVEYS;
import static org.familysupport.registry.InventedRequests.VOLUNTEERS;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.passport;
import static org.familysupport.registry.InventedRequests.specialist;
import static org.familysupport.registry.InventedRequests.survey;
import static org.familysupport.registry.InventedRequests.territory;
import static org.familysupport.registry.InventedRequests.volunteer;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.util.UUID;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

/** A page costs as many statements as any other, however much stands on it (rulings 30). */
@ComponentTest
@Proves("79")
class PageStatementsTest {
    /** Page; audit. */
    private static final Cost ORGANISATIONS_PAGE = Cost.of("a page of organisations", 2);
    /** Family or person with rights, page; audit. */
    private static final Cost RECORD_PAGE = Cost.of("a page of the record of a family or person", 3);
    /** Page; audit. */
    private static final Cost DIRECTORY_PAGE = Cost.of("a page of specialists or volunteers", 2);
    /** Page. */
    private static final Cost PASSPORTS_PAGE = Cost.of("a page of accessibility passports", 1);
    /** Rights, page; audit. */
    private static final Cost SURVEYS_PAGE = Cost.of("a page of the surveys of a family", 3);

    private final Api api = Api.as(aSpecialist());

    @Test
    void aPageOfOrganisations() {
        // Given
        String territory = territory();
        for (int number = 0; number < 5; number++) {
            Api.as(aSteward())
                    .post(ORGANISATIONS, with(organisation("Школа № " + number), "territory", territory))
                    .expect(201);
        }

        // Then
        sameForOneAndForAll(ORGANISATIONS + "?territory=" + territory, 5, ORGANISATIONS_PAGE);
    }

    @Test
    void aPageOfTheRecordOfAFamilyAndOfAPerson() {
        // Given
        Answer family = api.post(FAMILIES, family()).expect(201);
        String record = family.location() + "/record";
        api.ifMatch(family.etag())
                .post(family.location() + "/members", newMember("father", "Илья"))
                .expect(200);
        await().until(() -> api.get(record).expect(200).json("/items").size() >= 2);
        String person = "/api/v1/people/" + family.text("/members/0/person") + "/record";
        int ofPerson = api.get(person).expect(200).json("/items").size();

        // Then
        sameForOneAndForAll(record, api.get(record).json("/items").size(), RECORD_PAGE);
        sameForOneAndForAll(person, ofPerson, RECORD_PAGE);
    }

    @Test
    void aPageOfSpecialistsVolunteersSurveysAndPassports() {
        // Given
        Api steward = Api.as(aSteward());
        UUID centre =
                steward.post(ORGANISATIONS, organisation("Центр")).expect(201).id();
        UUID family = api.post(FAMILIES, family()).expect(201).id();
        String territory = territory();
        for (int number = 1; number <= 3; number++) {
            steward.post(SPECIALISTS, specialist(centre)).expect(201);
            steward.post(VOLUNTEERS, volunteer(centre)).expect(201);
            steward.post(PASSPORTS, passport("Дом " + number, territory)).expect(201);
            api.post(SURVEYS, survey(family, "202" + number + "-09-01")).expect(201);
        }

        // Then
        sameForOneAndForAll(SPECIALISTS + "?organisation=" + centre, 3, DIRECTORY_PAGE);
        sameForOneAndForAll(VOLUNTEERS + "?centre=" + centre, 3, DIRECTORY_PAGE);
        sameForOneAndForAll(PASSPORTS + "?territory=" + territory, 3, PASSPORTS_PAGE);
        sameForOneAndForAll(SURVEYS + "?family=" + family, 3, SURVEYS_PAGE);
    }

    private void sameForOneAndForAll(String path, int all, Cost page) {
        pageOf(path, 1, 1).mustCost(page);
        pageOf(path, 200, all).mustCost(page);
    }

    private StatementCount pageOf(String path, int size, int found) {
        String page = path + (path.contains("?") ? "&" : "?") + "pageSize=" + size;
        assertThat(api.get(page).expect(200).json("/items")).hasSize(found);
        return Statements.during(() -> api.get(page).expect(200));
    }
}
