package org.familysupport.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.familysupport.events.TopicSpec;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Most children belong to their family since their birth: its day travels on one topic alone (rulings 24). */
@ComponentTest
class MemberDaysTest {
    /** A day of no other test here. */
    private static final String BORN = "2020-02-29";

    private final Api api = Api.as(aSpecialist());

    @Test
    @Proves("77")
    void noBirthDateIsOnATopicThatOthersRead() {
        // Given
        Answer entered = api.post(
                        FAMILIES, family(newborn("Варвара"), since(BORN, "mother"), since("2021-01-01", "other-adult")))
                .expect(201);
        Answer joined = api.ifMatch(entered.etag())
                .post(entered.location() + "/members", newborn("Ева"))
                .expect(200);

        // When
        Answer left = leaves(joined, member(joined, "child"), BORN);
        leaves(left, member(left, "mother"), BORN);

        // Then
        Topic.of(Topics.FAMILIES).await(MemberLeft.class, entered.id(), last -> last.version() == 4);
        Topic.of(Topics.PEOPLE_CORE).await(PersonCoreRecorded.class, member(entered, "child"));
        assertThat(Topic.of(Topics.PEOPLE_CORE).records()).anyMatch(MemberDaysTest::tellsTheBirth);
        assertThat(Topics.all().stream()
                        .map(TopicSpec::name)
                        .filter(topic -> !topic.equals(Topics.PEOPLE_CORE))
                        .flatMap(topic -> Topic.of(topic).records().stream()))
                .isNotEmpty()
                .noneMatch(MemberDaysTest::tellsTheBirth);
    }

    @Test
    @Proves("77")
    void tellsOtherDaysAndOfABirthWhoseItWas() {
        // When
        Answer entered = api.post(
                        FAMILIES, family(newborn("Варвара"), since(BORN, "mother"), since("2021-01-01", "other-adult")))
                .expect(201);

        // Then
        PersonId child = member(entered, "child");
        assertThat(Topic.of(Topics.FAMILIES)
                        .await(FamilyRegistered.class, entered.id())
                        .fact()
                        .members())
                .containsExactlyInAnyOrder(
                        new FamilyMember(child, "child", null, null),
                        new FamilyMember(member(entered, "mother"), "mother", null, child),
                        new FamilyMember(member(entered, "other-adult"), "other-adult", LocalDate.of(2021, 1, 1)));
        assertThat(entered.json("/members"))
                .allSatisfy(member -> assertThat(member.path("from").asText()).isIn(BORN, "2021-01-01"));
    }

    @Test
    void knowsTheBirthOfWhoIsRegisteredAlready() {
        // Given
        Object child = api.post(PEOPLE, born("Варвара")).expect(201).id();
        Map<String, Object> member = map("person", child, "role", "child", "from", BORN);
        Answer expecting =
                api.post(FAMILIES, family(since("2019-06-01", "mother"))).expect(201);

        // When
        Answer entered = api.post(FAMILIES, family(member)).expect(201);
        api.ifMatch(expecting.etag())
                .post(expecting.location() + "/members", with(member, "secondHome", true))
                .expect(200);

        // Then
        assertThat(Topic.of(Topics.FAMILIES)
                        .await(FamilyRegistered.class, entered.id())
                        .fact()
                        .members())
                .extracting(FamilyMember::from)
                .containsOnlyNulls();
        assertThat(Topic.of(Topics.FAMILIES)
                        .await(MemberJoined.class, expecting.id())
                        .fact()
                        .member()
                        .from())
                .isNull();
    }

    @Test
    void anEndIsToldAsTheBeginningWasWhateverIsLearntOfTheBirthMeanwhile() {
        // Given
        Answer entered = api.post(FAMILIES, family(newborn("Варвара"))).expect(201);
        PersonId child = member(entered, "child");
        Database.asOwner().execute("update people set birth_date = date '2020-03-01' where id = ?", child.value());

        // When
        leaves(entered, child, "2021-09-30");

        // Then
        assertThat(Topic.of(Topics.FAMILIES)
                        .await(MemberLeft.class, entered.id())
                        .fact())
                .isEqualTo(new MemberLeft(
                        new FamilyId(entered.id()), 2, child, "child", null, null, LocalDate.of(2021, 9, 30), null));
    }

    @Test
    void theEndOfAStayFromBeforeThisRuleDoesNotTellTheBirthEither() {
        // Given
        Answer entered = api.post(FAMILIES, family(newborn("Варвара"))).expect(201);
        PersonId child = member(entered, "child");
        Database.asOwner().execute("update memberships set since_birth_of = null where person_id = ?", child.value());

        // When
        leaves(entered, child, "2021-09-30");

        // Then
        assertThat(Topic.of(Topics.FAMILIES)
                        .await(MemberLeft.class, entered.id())
                        .fact()
                        .from())
                .isNull();
    }

    private Answer leaves(Answer family, PersonId who, String lastDay) {
        return api.ifMatch(family.etag())
                .post(FAMILIES + "/" + family.id("/id") + "/departures", map("person", who.value(), "to", lastDay))
                .expect(200);
    }

    private static Map<String, Object> newborn(String given) {
        return map("newPerson", born(given), "role", "child", "from", BORN);
    }

    private static Map<String, Object> born(String given) {
        return with(person(given), "birth", map("date", BORN, "precision", "known"));
    }

    private static Map<String, Object> since(String day, String role) {
        return with(newMember(role, "Анна"), "from", day);
    }

    private static PersonId member(Answer family, String role) {
        for (JsonNode member : family.json("/members")) {
            if (member.path("role").asText().equals(role)) {
                return new PersonId(UUID.fromString(member.path("person").asText()));
            }
        }
        throw new AssertionError("no " + role);
    }

    private static boolean tellsTheBirth(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8).contains(BORN);
    }
}
