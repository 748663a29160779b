package org.familysupport.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.SEARCHES;
import static org.familysupport.registry.InventedRequests.atOnce;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.identified;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.search;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

@ComponentTest
class PeopleApiTest {
    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final TestCaller other = aSpecialist();

    @Test
    @Proves("1")
    void entersAPersonWithNoFamilyWhoIsReadableAtOnce() {
        // When
        Answer entered = api.post(PEOPLE, person("Варвара")).expect(201);

        // Then
        Answer read = api.get(entered.location()).expect(200);
        assertThat(read.text("/name/given")).isEqualTo("Варвара");
        assertThat(read.text("/birth/date")).isEqualTo("2019-04-11");
        assertThat(read.id("/responsibleOrganisation")).isEqualTo(caller.organisation());
        assertThat(read.json("/redactedFields")).isEmpty();
        assertThat(read.has("/residence")).isFalse();
        PersonRegistered fact = Topic.of(Topics.PEOPLE)
                .await(PersonRegistered.class, entered.id())
                .fact();
        assertThat(fact.alone()).isTrue();
    }

    @Test
    @Proves("1")
    void findsAPersonByNumberHoweverItIsTyped() {
        // Given
        String snils = snils();
        UUID person = api.post(PEOPLE, identified("Варвара", "snils", snils))
                .expect(201)
                .id();
        String typed = snils.substring(0, 3) + "-" + snils.substring(3, 6) + "-" + snils.substring(6, 9) + " "
                + snils.substring(9);

        // When
        Answer found = api.post(SEARCHES, search("snils", typed)).expect(200);

        // Then
        assertThat(found.id("/id")).isEqualTo(person);
        assertThat(found.text("/identifiers/0/value")).isEqualTo(snils);
    }

    @Test
    @Proves("1")
    void findsAPersonByTheOrganisationsOwnNumberAlone() {
        // Given
        UUID person = api.post(PEOPLE, identified("Варвара", "agency-client-id", "17/4"))
                .expect(201)
                .id();

        // When
        Answer mine = api.post(SEARCHES, search("agency-client-id", "17/4"));
        Answer theirs = Api.as(other).post(SEARCHES, search("agency-client-id", "17/4"));

        // Then
        assertThat(mine.expect(200).id("/id")).isEqualTo(person);
        assertProblem(theirs).is(404, "not-found");
    }

    @Test
    @Proves("1")
    void aSystemFindsAPersonByTheNumberOfAnOrganisationUnderItsBody() {
        // Given
        Api steward = Api.as(aSteward());
        UUID body = steward.post(ORGANISATIONS, organisation("Министерство"))
                .expect(201)
                .id();
        UUID school = steward.post(ORGANISATIONS, with(organisation("Школа"), "partOf", body))
                .expect(201)
                .id();
        UUID person = Api.as(caller.of(school))
                .post(PEOPLE, identified("Варвара", "agency-client-id", "17/4"))
                .expect(201)
                .id();
        Api system = Api.as(anAgencySystem().of(body));
        Map<String, Object> ofTheSchool = with(search("agency-client-id", "17/4"), "organisation", school);

        // When
        Answer found = system.post(SEARCHES, ofTheSchool);
        Answer ownNumber = system.post(SEARCHES, search("agency-client-id", "17/4"));
        Answer foreign = Api.as(other).post(SEARCHES, ofTheSchool);
        Answer misplaced = system.post(SEARCHES, with(search("snils", snils()), "organisation", school));

        // Then
        assertThat(found.expect(200).id("/id")).isEqualTo(person);
        assertProblem(ownNumber).is(404, "not-found");
        assertProblem(foreign).is(403, "forbidden");
        assertProblem(misplaced).is(422, "rule-violated").violatesExactly("/organisation not-allowed");
    }

    @Test
    void refusesATakenNumberAndTellsNothing() {
        // Given
        String snils = snils();
        UUID first = api.post(PEOPLE, identified("Секретная", "snils", snils))
                .expect(201)
                .id();

        // When
        Answer second = Api.as(other).post(PEOPLE, identified("Варвара", "snils", snils));

        // Then
        assertProblem(second)
                .is(409, "person-exists")
                .keepsToItself(
                        snils,
                        first.toString(),
                        "Секретная",
                        caller.organisation().toString());
    }

    @Test
    @Proves("11")
    void aStrangerCannotTellAPersonFromNobody() {
        // Given
        String snils = snils();
        Answer entered = api.post(PEOPLE, identified("Варвара", "snils", snils)).expect(201);
        Api stranger = Api.as(other);

        // When
        Answer present = stranger.get(entered.location());
        Answer absent = stranger.get(PEOPLE + "/" + UUID.randomUUID());
        Answer found = stranger.post(SEARCHES, search("snils", snils));
        Answer notFound = stranger.post(SEARCHES, search("snils", snils()));

        // Then
        assertProblem(present).is(404, "not-found");
        assertThat(withoutTrace(present)).isEqualTo(withoutTrace(absent));
        assertProblem(found).is(404, "not-found");
        assertThat(withoutTrace(found)).isEqualTo(withoutTrace(notFound));
    }

    @Test
    @Proves("11")
    void showsNoNamesWhileAReferralWaits() {
        // Given
        String snils = snils();
        Answer entered = api.post(PEOPLE, identified("Варвара", "snils", snils)).expect(201);
        grantByReferral(SubjectRef.person(entered.id()), other, "preview");

        // When
        Answer preview = Api.as(other).get(entered.location()).expect(200);
        Answer found = Api.as(other).post(SEARCHES, search("snils", snils));

        // Then
        assertThat(preview.body()).doesNotContain("Варвара", "Ромашкина", "2019-04-11");
        assertThat(preview.json("/redactedFields").toString())
                .isEqualTo("[\"name\",\"birth\",\"sex\",\"residence\",\"identifiers\"]");
        assertThat(preview.has("/sex")).isFalse();
        assertProblem(found).is(404, "not-found");
    }

    @Test
    @Proves("11")
    void showsAllToWhomAReferralOpensIt() {
        // Given
        Answer entered = api.post(PEOPLE, person("Варвара")).expect(201);
        grantByReferral(SubjectRef.person(entered.id()), other, "full");

        // When
        Answer read = Api.as(other).get(entered.location()).expect(200);

        // Then
        assertThat(read.text("/name/given")).isEqualTo("Варвара");
    }

    @Test
    @Proves("12")
    void aReadLeavesATrace() {
        // Given
        Answer entered = api.post(PEOPLE, person("Варвара")).expect(201);

        // When
        api.get(entered.location()).expect(200);

        // Then
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from audit where object = ? and organisation = ? and action = 'people.read'",
                                entered.id(),
                                caller.organisation()))
                .isEqualTo(1);
    }

    @Test
    @Proves("1")
    void ofManyWhoEnterTheSameNumberAtOnceOneSucceeds() throws Exception {
        // Given
        String snils = snils();

        // When
        List<Answer> answers = atOnce(20, () -> api.post(PEOPLE, identified("Варвара", "snils", snils)));

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(19);
        assertThat(Database.asOwner().number("select count(*) from person_identifiers where value = ?", snils))
                .isEqualTo(1);
    }
}
