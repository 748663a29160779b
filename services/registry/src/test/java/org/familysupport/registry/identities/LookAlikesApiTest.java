package org.familysupport.registry.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.BATCHES;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.SEARCHES;
import static org.familysupport.registry.InventedRequests.atOnce;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.registry.InventedRequests.surname;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("6")
class LookAlikesApiTest {
    /**
     * Key, turn, who shares something, what is known of them, person, by what it is found, rights; person as it is
     * seen; and answer, events, audit together.
     */
    private static final Cost ENTRY =
            Cost.of("the entry of a person", 9).because("whoever enters somebody is told who looks alike");

    private static final int WRITERS = 64;

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final Api other = Api.as(aSpecialist());
    private final String surname = surname();
    private final String patronymic = surname() + "овна";

    @Test
    void whoLooksLikeSomebodyOnRecordIsShownWithReasons() {
        // Given
        UUID first = api.post(PEOPLE, child("Наталья")).expect(201).id();

        // When
        Answer second = api.post(PEOPLE, child("Наталия"));

        // Then
        assertProblem(second).is(409, "look-alikes");
        assertThat(second.id("/lookAlikes/0/people/0/person")).isEqualTo(first);
        assertThat(second.text("/lookAlikes/0/people/0/zone")).isEqualTo("automatic");
        assertThat(second.json("/lookAlikes/0/people/0/fields").findValuesAsText("field"))
                .contains("given", "family", "patronymic", "birth", "sex");
        assertThat(second.json("/lookAlikes/0/others").asInt()).isZero();
        assertThat(bearers()).isEqualTo(1);
    }

    @Test
    void aStrangerLearnsThatThereIsSomebodyAndNothingElse() {
        // Given
        UUID first = api.post(PEOPLE, child("Варвара")).expect(201).id();

        // When
        Answer theirs = other.post(PEOPLE, child("Варвара"));

        // Then
        assertProblem(theirs)
                .is(409, "look-alikes")
                .keepsToItself(first.toString(), caller.organisation().toString(), "bits", "exact");
        assertThat(theirs.json("/lookAlikes/0/people")).isEmpty();
        assertThat(theirs.json("/lookAlikes/0/others").asInt()).isEqualTo(1);
    }

    @Test
    void whoSaysHowTheyWereToldApartEntersThemAndAPairWaitsForASteward() {
        // Given
        UUID first = api.post(PEOPLE, child("Варвара")).expect(201).id();
        String mark = other.post(PEOPLE, child("Варвара")).text("/lookAlikes/0/mark");

        // When
        Answer stale = other.post(PEOPLE, distinguished("0".repeat(32)));
        Answer entered = other.post(PEOPLE, distinguished(mark));

        // Then
        assertProblem(stale).is(409, "look-alikes");
        UUID second = entered.expect(201).id();
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from identity_pairs where one = least(?, ?) and other = greatest(?, ?)"
                                        + " and status = 'open' and reason = 'Показаны документы'",
                                first,
                                second,
                                first,
                                second))
                .isEqualTo(1);
    }

    @Test
    @Proves("10")
    void whoIsHiddenIsNobodysLookAlike() {
        // Given
        UUID hidden = api.post(PEOPLE, child("Варвара")).expect(201).id();
        Database.asOwner()
                .execute(
                        "insert into seals (id, version, subject_id, compartment, team, during)"
                                + " values (gen_random_uuid(), 1, ?, 'adoption', '{}', tstzrange(now() - interval '1 hour', null))",
                        hidden);

        // When
        Answer found = other.post(SEARCHES, map("person", child("Варвара"))).expect(200);
        Answer entered = other.post(PEOPLE, child("Варвара"));

        // Then
        assertThat(found.json("/items")).isEmpty();
        entered.expect(201);
    }

    @Test
    void twinsAreTwo() {
        // Given
        api.post(PEOPLE, child("Варвара")).expect(201);

        // When
        Answer twin = api.post(PEOPLE, child("Полина"));

        // Then
        twin.expect(201);
    }

    @Test
    void aMemberWhoIsOnRecordIsShownByItsPlace() {
        // Given
        UUID first = api.post(PEOPLE, child("Варвара")).expect(201).id();
        Map<String, Object> member = with(newMember("child", "Варвара"), "newPerson", child("Варвара"));

        // When
        Answer refused = api.post(FAMILIES, family(newMember("mother", "Анна"), member));

        // Then
        assertProblem(refused).is(409, "look-alikes");
        assertThat(refused.text("/lookAlikes/0/pointer")).isEqualTo("/members/1/newPerson");
        assertThat(refused.id("/lookAlikes/0/people/0/person")).isEqualTo(first);
    }

    @Test
    void aChildThatStandsTwiceInABatchIsEnteredOnce() {
        // Given
        Map<String, Object> member = with(newMember("child", "Варвара"), "newPerson", child("Варвара"));
        List<Map<String, Object>> rows = IntStream.range(0, 3)
                .mapToObj(number -> map("family", family(member)))
                .toList();

        // When
        Answer batch = api.post(BATCHES, map("atomic", false, "items", rows)).expect(207);

        // Then
        assertThat(batch.json("/items").findValuesAsText("status")).contains("201", "409");
        assertThat(bearers()).isEqualTo(1);
    }

    @Test
    void ofManyWhoEnterOneChildAtOnceOneSucceeds() throws Exception {
        // When
        List<Answer> answers = atOnce(WRITERS, () -> api.post(PEOPLE, child("Варвара")));

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(WRITERS - 1);
        assertThat(bearers()).isEqualTo(1);
        assertNoOrphans();
    }

    @Test
    void ofManyWhoEnterOneChildWithItsNumberAtOnceOneSucceeds() throws Exception {
        // Given
        Map<String, Object> child =
                with(child("Варвара"), "identifiers", List.of(map("system", "snils", "value", snils())));

        // When
        List<Answer> answers = atOnce(WRITERS, () -> Api.as(aSpecialist()).post(PEOPLE, child));

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(WRITERS - 1);
        assertThat(bearers()).isEqualTo(1);
        assertNoOrphans();
    }

    @Test
    void aSearchFindsWhoMayBeMeantAmongThoseTheCallerMayKnow() {
        // Given
        UUID first = api.post(PEOPLE, child("Наталья")).expect(201).id();

        // When
        Answer mine = api.post(SEARCHES, map("person", child("Наталия"))).expect(200);
        Answer theirs = other.post(SEARCHES, map("person", child("Наталия"))).expect(200);
        Answer both = api.post(
                SEARCHES, map("person", child("Ната"), "identifier", map("system", "snils", "value", snils())));

        // Then
        assertThat(mine.id("/items/0/person")).isEqualTo(first);
        assertThat(mine.json("/items/0/bits").asDouble()).isGreaterThan(29);
        assertThat(theirs.json("/items")).isEmpty();
        assertProblem(both).is(422, "rule-violated").violatesExactly("/identifier not-allowed");
    }

    @Test
    void ofManyWhoEnterAChildOfWhomNoBirthIsKnownOneSucceeds() throws Exception {
        // Given
        Map<String, Object> child = nameAlone(surname, "Варвара");

        // When
        List<Answer> answers = atOnce(WRITERS, () -> api.post(PEOPLE, child));
        Answer found = api.post(SEARCHES, map("person", child)).expect(200);

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(WRITERS - 1);
        assertThat(bearers()).isEqualTo(1);
        assertThat(found.text("/items/0/zone")).isEqualTo("review");
        api.post(PEOPLE, with(child, "sex", "male")).expect(201);
    }

    /** Of a name that many bear two entries are no sign of one child, but who looks for it wants to see them. */
    @Test
    void aSearchShowsWhomAnEntryIsNotRefusedFor() {
        // Given
        Map<String, Object> child = nameAlone("Иванова", "Анна");
        UUID first = api.post(PEOPLE, child).expect(201).id();
        UUID second = api.post(PEOPLE, child).expect(201).id();

        // When
        Answer found = api.post(SEARCHES, map("person", child)).expect(200);
        Answer theirs = other.post(SEARCHES, map("person", child)).expect(200);
        Answer another =
                api.post(SEARCHES, map("person", with(child, "sex", "male"))).expect(200);

        // Then
        assertThat(found.json("/items").findValuesAsText("person")).contains(first.toString(), second.toString());
        assertThat(found.json("/items").findValuesAsText("zone")).containsOnly("different");
        assertThat(theirs.json("/items")).isEmpty();
        assertThat(another.json("/items")).isEmpty();
    }

    private static Map<String, Object> nameAlone(String surname, String given) {
        return map("name", map("family", surname, "given", given), "sex", "female");
    }

    @Test
    void whoIsCalledOtherwiseIsFoundByBothNames() {
        // Given
        Answer entered = api.post(PEOPLE, child("Варвара")).expect(201);
        String married = surname();
        api.ifMatch(entered.etag())
                .post(
                        entered.location() + "/names",
                        map(
                                "use", "usual",
                                "family", married,
                                "given", "Варвара",
                                "patronymic", patronymic,
                                "from", "2024-06-01"))
                .expect(200);
        Map<String, Object> renamed =
                with(child("Варвара"), "name", map("family", married, "given", "Варвара", "patronymic", patronymic));

        // When
        Answer byTheNew = api.post(SEARCHES, map("person", renamed)).expect(200);
        Answer byTheFormer = api.post(SEARCHES, map("person", child("Варвара"))).expect(200);

        // Then
        assertThat(byTheNew.id("/items/0/person")).isEqualTo(entered.id());
        assertThat(byTheFormer.id("/items/0/person")).isEqualTo(entered.id());
    }

    @Test
    void twoWhoComeToLookAlikeStandInTheList() {
        // Given
        Answer one = api.post(PEOPLE, person("Варвара")).expect(201);
        UUID two = api.post(PEOPLE, child("Варвара")).expect(201).id();

        // When
        api.ifMatch(one.etag())
                .post(
                        one.location() + "/corrections",
                        map("name", map("family", surname, "given", "Варвара", "patronymic", patronymic)))
                .expect(200);

        // Then
        await().untilAsserted(() -> assertThat(Database.asOwner()
                        .number(
                                "select count(*) from identity_pairs where one = least(?, ?) and other = greatest(?, ?)",
                                one.id(),
                                two,
                                one.id(),
                                two))
                .isEqualTo(1));
    }

    @Test
    @Proves("79")
    void enteringCostsAsManyStatementsHoweverManyLookAlikeToSomeDegree() {
        // Given
        api.post(PEOPLE, person("Варвара")).expect(201);
        StatementCount alone = entering(person("Варвара"));
        IntStream.range(0, 12).forEach(number -> api.post(PEOPLE, twin(number)).expect(201));

        // When
        StatementCount amongTwins = entering(twin(12));

        // Then
        alone.mustCost(ENTRY);
        amongTwins.mustCost(ENTRY);
    }

    private StatementCount entering(Map<String, Object> person) {
        Waiting.untilAllAreCompared();
        return Statements.during(() -> api.post(PEOPLE, person).expect(201));
    }

    /** Of one surname and one birth, with names that are no forms of each other. */
    private Map<String, Object> twin(int number) {
        List<String> names = List.of(
                "Варвара",
                "Полина",
                "Анна",
                "Мария",
                "Ольга",
                "Светлана",
                "Вера",
                "Надежда",
                "Любовь",
                "Екатерина",
                "Ирина",
                "Татьяна",
                "Галина");
        return child(names.get(number));
    }

    private Map<String, Object> child(String given) {
        return with(person(surname, given), "name", map("family", surname, "given", given, "patronymic", patronymic));
    }

    private Map<String, Object> distinguished(String mark) {
        return with(child("Варвара"), "distinction", map("mark", mark, "reason", "Показаны документы"));
    }

    private long bearers() {
        return Database.asOwner().number("select count(*) from people where family_name = ?", surname);
    }

    /** Nothing is left of those who were refused. */
    private static void assertNoOrphans() {
        assertThat(Database.asOwner()
                        .number("select count(*) from identity_keys k"
                                + " where not exists (select 1 from people p where p.id = k.person_id)"))
                .isZero();
    }
}
