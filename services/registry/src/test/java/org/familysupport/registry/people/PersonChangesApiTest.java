package org.familysupport.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.SEARCHES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.search;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Heard;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("1")
class PersonChangesApiTest {
    /**
     * Key, person with rights, by what it was found and is found now, what was said before, person; and answer, events,
     * audit together.
     */
    private static final Cost CHANGE =
            Cost.of("a change of a person", 7).because("who looks like it is asked for anew");
    /** Person with rights, particulars; audit. */
    private static final Cost READ = Cost.of("a read of the particulars", 3);

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);

    @Test
    void aNameChangesOnADayAndTheFormerOneStaysReadable() {
        // Given
        String place = anna();
        String maiden = surnameOf(place);

        // When
        Answer changed = change(place, 1, "names", usual("Васильева", "2024-06-01"));
        change(place, 2, "names", map("use", "transliteration", "family", "Vasileva", "given", "Anna"));

        // Then
        assertThat(changed.text("/name/family")).isEqualTo("Васильева");
        assertThat(namesOn(place, "2024-05-31", "former")).containsExactly(maiden);
        assertThat(namesOn(place, "2024-05-31", "usual")).isEmpty();
        assertThat(namesOn(place, "2024-06-01", "usual")).containsExactly("Васильева");
        assertThat(namesOn(place, "2024-06-01", "former")).isEmpty();
        assertThat(namesOn(place, "2024-06-01", "transliteration")).containsExactly("Vasileva");
    }

    @Test
    void anAbsentPatronymicIsSaidAsSuch() {
        // Given
        String place = anna();

        // When
        Answer both = api.ifMatch("\"1\"")
                .post(
                        place + "/names",
                        with(with(usual("Ким", "2024-06-01"), "patronymic", "Олеговна"), "noPatronymic", true));
        change(place, 1, "corrections", map("name", map("family", "Ким", "given", "Анна"), "noPatronymic", true));

        // Then
        assertProblem(both).is(422, "rule-violated").violatesExactly("/patronymic not-allowed");
        Answer read = api.get(place + "/particulars").expect(200);
        assertThat(read.json("/names/0/noPatronymic").asBoolean()).isTrue();
        assertThat(read.has("/names/0/patronymic")).isFalse();
    }

    @Test
    void aCorrectionThatSaysWhatIsThereMakesNoVersion() {
        // Given
        String place = anna();
        Answer read = api.get(place).expect(200);
        Map<String, Object> same =
                map("name", map("family", read.text("/name/family"), "given", "Анна"), "sex", read.text("/sex"));

        // When
        Answer corrected = change(place, 1, "corrections", same);
        Answer open = change(place, 1, "address-confidentiality", map("confidential", false));

        // Then
        assertThat(corrected.etag()).isEqualTo(read.etag());
        assertThat(open.etag()).isEqualTo(read.etag());
        assertThat(api.get(place).expect(200).etag()).isEqualTo(read.etag());
        assertThat(api.get(place + "/history").expect(200).json("/items")).hasSize(1);
        change(place, 1, "corrections", with(same, "sex", "male"));
    }

    @Test
    void aUsualNameIsNotOlderThanItsBearer() {
        // Given
        Map<String, Object> born = with(person("Анна"), "birth", map("date", "2019-04-11", "precision", "known"));
        String place = api.post(PEOPLE, born).expect(201).location();

        // When
        Answer early = api.ifMatch("\"1\"").post(place + "/names", usual("Васильева", "2010-01-01"));

        // Then
        assertProblem(early).is(422, "rule-violated").violatesExactly("/from out-of-range");
        change(place, 1, "names", usual("Васильева", "2019-04-11"));
    }

    @Test
    @Proves("15")
    void whereItLivedOnADayIsAnswered() {
        // Given
        String place = api.post(PEOPLE, with(person("Анна"), "residence", map("territory", "50701000")))
                .expect(201)
                .location();

        // When
        change(place, 1, "residences", map("territory", "50640101", "address", "ул. Полевая, 3", "from", "2023-02-01"));
        Answer moved = change(place, 2, "residences", map("territory", "50740000", "from", "2024-02-01"));

        // Then
        assertThat(moved.text("/residence/territory")).isEqualTo("50740000");
        assertThat(territoryOn(place, "2022-12-31")).isEqualTo("50701000");
        assertThat(territoryOn(place, "2023-02-01")).isEqualTo("50640101");
        assertThat(territoryOn(place, "2024-01-31")).isEqualTo("50640101");
        assertThat(territoryOn(place, "2024-02-01")).isEqualTo("50740000");
        assertProblem(api.ifMatch("\"3\"")
                        .post(place + "/residences", map("territory", "50701000", "from", "2024-02-01")))
                .is(422, "rule-violated")
                .violatesExactly("/from out-of-range");
    }

    @Test
    @Proves("15")
    @Proves("77")
    void theFirstDayOfAResidenceIsAnnouncedUnlessItIsTheBirth() {
        // Given
        String place = api.post(PEOPLE, with(person("Анна"), "birth", map("date", "2019-04-11", "precision", "known")))
                .expect(201)
                .location();
        UUID id = UUID.fromString(place.substring(PEOPLE.length() + 1));

        // When
        change(place, 1, "residences", map("territory", "50640101", "from", "2019-04-11"));
        change(place, 2, "residences", map("territory", "50740000", "from", "2024-02-01"));
        change(place, 3, "names", usual("Васильева", "2024-06-01"));

        // Then
        assertThat(toldAs(id, 2).territory()).isEqualTo("50640101");
        assertThat(toldAs(id, 2).residenceSince()).isNull();
        assertThat(toldAs(id, 3).residenceSince()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(toldAs(id, 4).territory()).isEqualTo("50740000");
        assertThat(toldAs(id, 4).residenceSince()).isEqualTo(LocalDate.of(2024, 2, 1));
    }

    @Test
    void contactsHaveDaysAndAPreference() {
        // Given
        String place = anna();
        Map<String, Object> phone =
                map("kind", "phone", "value", "+7 000 000-00-00", "preferred", true, "from", "2023-01-01");

        // When
        change(place, 1, "contacts", phone);
        Answer wrong = api.ifMatch("\"2\"").post(place + "/contacts", with(phone, "value", "позвоните"));
        String contact = api.get(place + "/particulars").text("/contacts/0/id");
        change(place, 2, "contacts/" + contact + "/ending", map("to", "2023-12-31"));
        Answer again = api.ifMatch("\"3\"").post(place + "/contacts/" + contact + "/ending", map("to", "2024-01-01"));

        // Then
        assertProblem(wrong).is(422, "rule-violated").violatesExactly("/value format");
        assertProblem(again).is(409, "nothing-to-end");
        assertThat(api.get(place + "/particulars?asOf=2023-12-31").json("/contacts"))
                .hasSize(1);
        assertThat(api.get(place + "/particulars?asOf=2024-01-01").json("/contacts"))
                .isEmpty();
        assertThat(api.get(place + "/particulars").json("/contacts/0/preferred").asBoolean())
                .isTrue();
    }

    @Test
    void aNumberIsAddedAndEndedAndStaysThePersons() {
        // Given
        String place = anna();
        String number = snils();
        Map<String, Object> identifier = map("system", "snils", "value", number);

        // When
        change(place, 1, "identifiers", identifier);
        change(place, 2, "identifier-endings", map("identifier", identifier, "to", TODAY));
        Answer other = api.ifMatch("\"1\"").post(anna() + "/identifiers", identifier);
        Answer again =
                api.ifMatch("\"3\"").post(place + "/identifier-endings", map("identifier", identifier, "to", TODAY));

        // Then
        assertThat(api.post(SEARCHES, search("snils", number)).expect(200).text("/id"))
                .isEqualTo(place.substring(PEOPLE.length() + 1));
        assertProblem(other).is(409, "person-exists");
        assertProblem(again).is(409, "nothing-to-end");
        assertThat(api.get(place + "/particulars").text("/identifiers/0/to")).isEqualTo(TODAY.toString());
    }

    @Test
    @Proves("5")
    void theBirthOfAnExpectedChildIsToldWhenItIsKnown() {
        // Given
        String place = api.post(
                        PEOPLE,
                        with(person("Варвара"), "birth", map("date", TODAY.plusMonths(1), "precision", "expected")))
                .expect(201)
                .location();
        UUID id = UUID.fromString(place.substring(PEOPLE.length() + 1));

        // When
        Answer born = change(place, 1, "corrections", map("birth", map("date", TODAY, "precision", "known")));

        // Then
        assertThat(born.text("/birth/precision")).isEqualTo("known");
        PersonCoreRecorded core = Topic.of(Topics.PEOPLE_CORE)
                .await(PersonCoreRecorded.class, id, fact -> fact.version() == 2)
                .fact();
        assertThat(core.birthDate()).isEqualTo(TODAY);
        Answer history = api.get(place + "/history").expect(200);
        assertThat(history.text("/items/0/was/birth.precision")).isEqualTo("expected");
    }

    @Test
    void aChangeIsToldByTheNamesOfItsFieldsAlone() {
        // Given
        String place = anna();
        UUID id = UUID.fromString(place.substring(PEOPLE.length() + 1));

        // When
        change(place, 1, "names", usual("Канарейкина", "2024-06-01"));

        // Then
        Heard<PersonChanged> heard = Topic.of(Topics.PEOPLE).await(PersonChanged.class, id);
        assertThat(heard.fact().version()).isEqualTo(2);
        assertThat(heard.fact().changed()).containsExactly("name");
        assertThat(new String(heard.record().value(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Канарейкина");
    }

    @Test
    void theHistoryTellsWhoChangedWhatWhen() {
        // Given
        String place = anna();
        String maiden = surnameOf(place);
        change(place, 1, "names", usual("Васильева", "2024-06-01"));
        change(place, 2, "corrections", map("sex", "male"));

        // When
        Answer first = api.get(place + "/history?pageSize=2").expect(200);
        Answer rest = api.get(place + "/history?pageSize=2&cursor=" + Api.encoded(first.text("/nextCursor")))
                .expect(200);

        // Then
        assertThat(first.json("/items").findValuesAsText("version")).containsExactly("3", "2");
        assertThat(first.text("/items/0/was/sex")).isEqualTo("female");
        assertThat(first.text("/items/1/was/name.family")).isEqualTo(maiden);
        assertThat(first.id("/items/1/organisation")).isEqualTo(caller.organisation());
        assertThat(rest.json("/items").findValuesAsText("version")).containsExactly("1");
    }

    @Test
    @Proves("11")
    void aConfidentialAddressIsForTheResponsibleOrganisationAlone() {
        // Given
        Map<String, Object> mother = newMember("mother", "Анна");
        mother.put(
                "newPerson", with(person("Анна"), "residence", map("territory", "50701000", "address", "КАНАРЕЙКА")));
        Answer family = api.post(FAMILIES, family(mother)).expect(201);
        String place = PEOPLE + "/" + family.text("/members/0/person");
        TestCaller helper = aSpecialist();
        grantByReferral(SubjectRef.family(family.id()), helper, "full");
        Api other = Api.as(helper);
        await().until(() -> other.get(place).status() == 200);
        assertThat(other.get(place).body()).contains("КАНАРЕЙКА");

        // When
        change(place, 1, "address-confidentiality", map("confidential", true));
        change(place, 2, "residences", map("territory", "50640101", "address", "КАНАРЕЙКА 2", "from", "2023-02-01"));

        // Then
        List<Answer> answers = List.of(
                other.get(place).expect(200),
                other.get(place + "/particulars").expect(200),
                other.get(place + "/history").expect(200));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.body()).doesNotContain("КАНАРЕЙКА", "50701000", "50640101"));
        assertThat(answers.get(0).json("/redactedFields")).hasToString("[\"residence\"]");
        assertThat(answers.get(1).json("/redactedFields")).hasToString("[\"residences\",\"contacts\"]");
        assertThat(api.get(place).expect(200).text("/residence/address")).isEqualTo("КАНАРЕЙКА 2");
    }

    @Test
    void onlyWhoAnswersForThePersonChangesIt() {
        // Given
        Answer family = api.post(FAMILIES, family(newMember("mother", "Анна"))).expect(201);
        String place = PEOPLE + "/" + family.text("/members/0/person");
        TestCaller helper = aSpecialist();
        grantByReferral(SubjectRef.family(family.id()), helper, "full");
        Api other = Api.as(helper);
        await().until(() -> other.get(place).status() == 200);
        Map<String, Object> name = usual("Васильева", "2024-06-01");

        // When
        Answer known = other.ifMatch("\"1\"").post(place + "/names", name);
        Answer stranger = Api.as(aSpecialist()).ifMatch("\"1\"").post(place + "/names", name);
        Answer blind = api.post(place + "/names", name);
        Answer stale = api.ifMatch("\"7\"").post(place + "/names", name);

        // Then
        assertProblem(known).is(403, "forbidden");
        assertProblem(stranger).is(404, "not-found");
        assertProblem(blind).is(428, "if-match-required");
        assertProblem(stale).is(412, "stale-version");
    }

    /** Beside what compares the changed with others after it. */
    @Test
    @Proves("79")
    void aChangeCostsFewStatements() {
        // Given
        String place = anna();
        String other = anna();
        change(other, 1, "names", usual("Васильева", "2024-06-01"));

        // When
        StatementCount changing = Statements.during(() -> change(place, 1, "names", usual("Васильева", "2024-06-01")))
                .without(
                        "ranked",
                        "identity_pairs",
                        "row.place, row.key",
                        "row.key, row.person",
                        "pg_advisory_xact_lock_shared");
        StatementCount reading = Statements.during(
                        () -> api.get(other + "/particulars").expect(200))
                .without("identity_pairs", "row.place, row.key", "ranked");

        // Then
        changing.mustCost(CHANGE);
        reading.mustCost(READ);
    }

    private String anna() {
        return api.post(PEOPLE, person("Анна")).expect(201).location();
    }

    private String surnameOf(String place) {
        return api.get(place).expect(200).text("/name/family");
    }

    private static Map<String, Object> usual(String family, String from) {
        return map("use", "usual", "family", family, "given", "Анна", "from", from);
    }

    private Answer change(String place, int version, String what, Map<String, Object> body) {
        return api.ifMatch("\"" + version + "\"").post(place + "/" + what, body).expect(200);
    }

    private List<String> namesOn(String place, String day, String use) {
        List<String> names = new java.util.ArrayList<>();
        api.get(place + "/particulars?asOf=" + day).expect(200).json("/names").forEach(name -> {
            if (name.path("use").asText().equals(use)) {
                names.add(name.path("family").asText());
            }
        });
        return names;
    }

    private static PersonChanged toldAs(UUID person, long version) {
        return Topic.of(Topics.PEOPLE)
                .await(PersonChanged.class, person, fact -> fact.version() == version)
                .fact();
    }

    private String territoryOn(String place, String day) {
        Answer on = api.get(place + "/particulars?asOf=" + day).expect(200);
        assertThat(on.json("/residences")).hasSize(1);
        return on.text("/residences/0/territory");
    }
}
