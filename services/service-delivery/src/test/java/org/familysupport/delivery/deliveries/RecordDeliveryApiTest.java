package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.CHILD_BORN;
import static org.familysupport.delivery.InventedRegistry.SINCE;
import static org.familysupport.delivery.InventedRegistry.TERRITORY;
import static org.familysupport.delivery.InventedRegistry.grant;
import static org.familysupport.delivery.InventedRegistry.hear;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.InventedRegistry.knownOrganisation;
import static org.familysupport.delivery.InventedRegistry.knownPerson;
import static org.familysupport.delivery.InventedRegistry.person;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DAY;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DELIVERIES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.delivery;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.delivery.deliveries.DeliveryFixture.recipient;
import static org.familysupport.delivery.deliveries.DeliveryFixture.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class RecordDeliveryApiTest {
    /** Key, numbers, rights, delivery with recipients; delivery as it is seen; and answer, events, audit together. */
    private static final Cost RECORD = Cost.of("the record of a service", 6);

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);

    @Test
    @Proves("43")
    void recordsAServiceAndAnnouncesItOnce() {
        // Given
        Family family = knownFamily(caller.organisation());
        Map<String, Object> body = forTheChildOf(family);
        body.put(
                "recipients",
                List.of(recipient(family.child(), "child"), recipient(family.mother(), "legal-representative")));

        // When
        Answer recorded = api.post(DELIVERIES, body).expect(201);

        // Then
        Answer read = api.get(recorded.location()).expect(200);
        assertThat(read.json()).isEqualTo(recorded.json());
        assertThat(read.etag()).isEqualTo("\"1\"");
        assertThat(read.text("/result")).isEqualTo("Новые слова в речи");
        DeliveryRecorded fact = Topic.of(Topics.DELIVERIES)
                .await(DeliveryRecorded.class, recorded.id())
                .fact();
        assertThat(fact.family()).isEqualTo(family.id());
        assertThat(fact.organisation().value()).isEqualTo(caller.organisation());
        assertThat(fact.date()).isEqualTo(DAY);
        assertThat(fact.territory()).isEqualTo(TERRITORY);
        assertThat(fact.recipients())
                .containsExactly(
                        new Recipient(family.child(), "child", "age-4-7"),
                        new Recipient(family.mother(), "legal-representative", "age-19-plus"));
        assertFacts(Topic.of(Topics.DELIVERIES).about(recorded.id()))
                .are(DeliveryRecorded.class)
                .wereDoneBy(caller);
    }

    @Test
    void takesTheSameNumberForTheSameDelivery() {
        // Given
        Map<String, Object> body = with(forTheChildOf(knownFamily(caller.organisation())), "reference", "2021/03-0417");
        Answer first = api.post(DELIVERIES, body).expect(201);

        // When
        Answer second = api.post(DELIVERIES, with(body, "minutes", 60)).expect(200);

        // Then
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.text("/reference")).isEqualTo("2021/03-0417");
        assertFacts(Topic.of(Topics.DELIVERIES).about(first.id())).are(DeliveryRecorded.class);
    }

    @Test
    void keepsNumbersOfOrganisationsApart() {
        // Given
        TestCaller other = aSpecialist();
        Map<String, Object> mine = with(forTheChildOf(knownFamily(caller.organisation())), "reference", "1");
        Map<String, Object> theirs = with(forTheChildOf(knownFamily(other.organisation())), "reference", "1");

        // When
        Answer first = api.post(DELIVERIES, mine).expect(201);
        Answer second = Api.as(other).post(DELIVERIES, theirs).expect(201);

        // Then
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void tellsEveryViolationAtOnce() {
        // Given
        Family family = Family.invented();
        Map<String, Object> body = forTheChildOf(family);
        body.put("recipients", List.of(recipient(family.child(), "boss"), recipient(family.child(), "child")));
        body.put("date", LocalDate.of(2099, 1, 1));
        body.put("serviceType", "magic");
        body.put("minutes", 1441);
        body.put("funding", "treasure");
        body.remove("channel");

        // When
        Answer answer = api.post(DELIVERIES, body);

        // Then
        assertProblem(answer)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/recipients/0/role unknown-code",
                        "/recipients/1/person repeated",
                        "/date future-date",
                        "/serviceType unknown-code",
                        "/minutes out-of-range",
                        "/funding unknown-code",
                        "/channel required");
    }

    @Test
    void refusesWhatItCannotRead() {
        // When
        Answer answer = api.post(DELIVERIES, """
                {"recipients": "x", "colour": 1, "date": "17.03.2021"}
                """);

        // Then
        assertProblem(answer)
                .is(400, "malformed-request")
                .violatesExactly("/recipients wrong-type", "/colour unknown-field", "/date wrong-type");
    }

    @Test
    void refusesRolesThatDoNotFitTheAge() {
        // Given
        Family family = knownFamily(caller.organisation());
        Map<String, Object> body = forTheChildOf(family);
        body.put("recipients", List.of(recipient(family.child(), "young-adult"), recipient(family.mother(), "child")));

        // When
        Answer answer = api.post(DELIVERIES, body);

        // Then
        assertProblem(answer)
                .is(422, "rule-violated")
                .violatesExactly("/recipients/0/role not-of-age-then", "/recipients/1/role not-a-child-then");
    }

    @Test
    void takesNoMotherWithoutABirthDateForAChild() {
        // Given
        Family family = Family.invented();
        List<Fact> facts = new ArrayList<>(family.facts(caller.organisation()));
        facts.removeIf(fact -> fact.key().equals(family.mother().value()));
        facts.add(new PersonRegistered(
                family.mother(),
                1,
                new OrganisationId(caller.organisation()),
                false,
                "female",
                null,
                TERRITORY,
                Instant.now()));
        hear(facts);
        Map<String, Object> body = forTheChildOf(family);

        // When
        Answer asChild = api.post(DELIVERIES, with(body, "recipients", List.of(recipient(family.mother(), "child"))));
        Answer asCaregiver =
                api.post(DELIVERIES, with(body, "recipients", List.of(recipient(family.mother(), "caregiver"))));

        // Then
        assertProblem(asChild).is(422, "rule-violated").violatesExactly("/recipients/0/role not-a-child-then");
        asCaregiver.expect(201);
    }

    @Test
    @Proves("4")
    void aPersonWithoutAFamilyIsServedByWhoWasAskedTo() {
        // Given
        TestCaller asked = aSpecialist();
        PersonId alone = knownPerson(caller.organisation(), DAY.minusYears(20));
        hear(List.of(grant(SubjectRef.person(alone.value()), asked.organisation(), "full")));

        // When
        Answer recorded = Api.as(asked)
                .post(DELIVERIES, delivery(recipient(alone, "young-adult")))
                .expect(201);

        // Then
        DeliveryRecorded fact = Topic.of(Topics.DELIVERIES)
                .await(DeliveryRecorded.class, recorded.id())
                .fact();
        assertThat(fact.family()).isNull();
        assertThat(fact.recipients()).containsExactly(new Recipient(alone, "young-adult", "age-19-plus"));
        assertThat(api.get(recorded.location()).status()).isEqualTo(200);
    }

    @Test
    void takesAYoungAdultFromTheEighteenthBirthday() {
        // Given
        PersonId person = knownPerson(caller.organisation(), DAY.minusYears(18));
        Map<String, Object> body = delivery(recipient(person, "young-adult"));

        // When
        Answer recorded = api.post(DELIVERIES, body).expect(201);
        Answer dayBefore = api.post(DELIVERIES, with(body, "date", DAY.minusDays(1)));

        // Then
        assertThat(recorded.text("/recipients/0/ageBand")).isEqualTo("age-18");
        assertThat(recorded.has("/family")).isFalse();
        assertProblem(dayBefore).is(422, "rule-violated").violatesExactly("/recipients/0/role not-of-age-then");
    }

    @Test
    void refusesDaysBeforeBirthAndOutsideTheFamily() {
        // Given
        Family family = knownFamily(caller.organisation());
        hear(List.of(new MemberLeft(family.id(), 2, family.child(), "child", SINCE, DAY)));
        Map<String, Object> body = forTheChildOf(family);

        // When
        Answer lastDay = api.post(DELIVERIES, body);
        Answer dayAfter = api.post(DELIVERIES, with(body, "date", DAY.plusDays(1)));
        Answer beforeBirth = api.post(DELIVERIES, with(body, "date", CHILD_BORN.minusDays(1)));

        // Then
        lastDay.expect(201);
        assertProblem(dayAfter).is(422, "rule-violated").violatesExactly("/recipients/0/person not-a-member-then");
        assertProblem(beforeBirth)
                .is(422, "rule-violated")
                .violatesExactly("/recipients/0/person not-a-member-then", "/recipients/0/person not-born-then");
    }

    @Test
    void aMemberSinceItsBirthIsServedFromThatDayAndTheMotherOfTheFamilyToo() {
        // Given
        Family family = Family.invented();
        List<Fact> facts = new ArrayList<>(family.facts(caller.organisation()));
        facts.set(
                4,
                new FamilyRegistered(
                        family.id(),
                        1,
                        new OrganisationId(caller.organisation()),
                        Instant.now(),
                        TERRITORY,
                        List.of(
                                new FamilyMember(family.child(), "child", null, null),
                                new FamilyMember(family.mother(), "mother", null, family.child()))));
        hear(facts);
        Map<String, Object> ofTheChild = with(forTheChildOf(family), "date", CHILD_BORN);
        Map<String, Object> ofTheMother =
                with(ofTheChild, "recipients", List.of(recipient(family.mother(), "caregiver")));

        // When
        List<Answer> onTheDay = List.of(api.post(DELIVERIES, ofTheChild), api.post(DELIVERIES, ofTheMother));
        Answer childBefore = api.post(DELIVERIES, with(ofTheChild, "date", CHILD_BORN.minusDays(1)));
        Answer motherBefore = api.post(DELIVERIES, with(ofTheMother, "date", CHILD_BORN.minusDays(1)));

        // Then
        assertThat(onTheDay).allSatisfy(answer -> answer.expect(201));
        assertProblem(childBefore)
                .is(422, "rule-violated")
                .violatesExactly("/recipients/0/person not-a-member-then", "/recipients/0/person not-born-then");
        assertProblem(motherBefore).is(422, "rule-violated").violatesExactly("/recipients/0/person not-a-member-then");
    }

    @Test
    void refusesWhoNeverWasInTheFamilyLikeWhoDoesNotExist() {
        // Given
        Family family = knownFamily(caller.organisation());
        Family another = knownFamily(caller.organisation());
        Map<String, Object> body = forTheChildOf(family);

        // When
        Answer stranger = api.post(DELIVERIES, with(body, "recipients", List.of(recipient(another.child(), "child"))));
        Answer nobody = api.post(DELIVERIES, with(body, "recipients", List.of(recipient(PersonId.next(), "child"))));

        // Then
        assertProblem(stranger).is(422, "rule-violated").violatesExactly("/recipients/0/person unknown-reference");
        assertProblem(nobody).is(422, "rule-violated").violatesExactly("/recipients/0/person unknown-reference");
    }

    @Test
    void answersAStrangerAsForAMadeUpId() {
        // Given
        Family hidden = knownFamily(UUID.randomUUID());
        PersonId alone = knownPerson(UUID.randomUUID(), CHILD_BORN);

        // When
        List<Answer> answers = List.of(
                api.post(DELIVERIES, forTheChildOf(hidden)),
                api.post(DELIVERIES, forTheChildOf(Family.invented())),
                api.post(DELIVERIES, delivery(recipient(alone, "child"))),
                api.post(DELIVERIES, delivery(recipient(PersonId.next(), "child"))));

        // Then
        answers.forEach(answer -> assertProblem(answer).is(404, "not-found"));
        assertThat(answers)
                .extracting(RecordDeliveryApiTest::withoutTrace)
                .containsOnly(withoutTrace(answers.getFirst()));
    }

    @Test
    void refusesWhoMayOnlyRead() {
        // Given
        Family family = knownFamily(UUID.randomUUID());
        hear(List.of(grant(SubjectRef.family(family.id().value()), caller.organisation(), "tail")));

        // When
        Answer answer = api.post(DELIVERIES, forTheChildOf(family));

        // Then
        assertProblem(answer).is(403, "forbidden");
    }

    @Test
    void refusesWhoDoesNotWorkWithFamilies() {
        // Given
        Family family = knownFamily(caller.organisation());

        // When
        List<Answer> answers = Stream.of("operator", "auditor", "analyst", "steward")
                .map(role -> Api.as(caller.withRoles(role)).post(DELIVERIES, forTheChildOf(family)))
                .toList();

        // Then
        answers.forEach(answer -> assertProblem(answer).is(403, "forbidden"));
    }

    @Test
    void letsAnAgencySystemActForTheBodiesUnderIts() {
        // Given
        UUID body = knownOrganisation(null);
        UUID polyclinic = knownOrganisation(body);
        Family family = knownFamily(polyclinic);
        Api system = Api.as(anAgencySystem().of(body));
        Map<String, Object> delivery = with(forTheChildOf(family), "organisation", polyclinic);

        // When
        Answer recorded = system.post(DELIVERIES, delivery).expect(201);
        Answer elsewhere = system.post(DELIVERIES, with(delivery, "organisation", UUID.randomUUID()));
        Answer byAPerson = Api.as(aSpecialist().of(body)).post(DELIVERIES, delivery);

        // Then
        assertThat(recorded.id("/organisation")).isEqualTo(polyclinic);
        assertThat(Topic.of(Topics.DELIVERIES)
                        .await(DeliveryRecorded.class, recorded.id())
                        .fact()
                        .organisation()
                        .value())
                .isEqualTo(polyclinic);
        assertProblem(elsewhere).is(403, "forbidden");
        assertProblem(byAPerson).is(403, "forbidden");
        system.get(recorded.location()).expect(200);
        Api.as(aSpecialist().of(polyclinic)).get(recorded.location()).expect(200);
    }

    @Test
    void waitsForAFamilyRegisteredAMomentAgo() {
        // Given
        Family family = Family.invented();

        // When
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> api.post(DELIVERIES, forTheChildOf(family)));
        Pause.of(Duration.ofMillis(400));
        family.facts(caller.organisation()).reversed().forEach(fact -> say("registry", fact));

        // Then
        assertThat(answer.join().expect(201).text("/recipients/0/ageBand")).isEqualTo("age-4-7");
    }

    @Test
    @Proves("43")
    void hasOneEffectForTwentyAttemptsWithOneKey() {
        // Given
        Map<String, Object> body = forTheChildOf(knownFamily(caller.organisation()));
        Api keyed = api.withKey(UUID.randomUUID());

        // When
        List<Answer> answers = AtOnce.all(Collections.nCopies(20, () -> keyed.post(DELIVERIES, body)));

        // Then
        List<Answer> recorded =
                answers.stream().filter(it -> it.status() == 201).toList();
        assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
        assertThat(recorded)
                .extracting(Answer::location)
                .containsOnly(recorded.getFirst().location());
        assertThat(rowsOf(caller)).isEqualTo(1);
        assertThat(keyed.post(DELIVERIES, body).expect(201).location())
                .isEqualTo(recorded.getFirst().location());
        assertProblem(keyed.post(DELIVERIES, with(body, "minutes", 50))).is(422, "key-reused");
        assertFacts(Topic.of(Topics.DELIVERIES).about(recorded.getFirst().id())).are(DeliveryRecorded.class);
    }

    @Test
    void hasOneEffectForTwentyAttemptsWithOneNumber() {
        // Given
        Map<String, Object> body = with(forTheChildOf(knownFamily(caller.organisation())), "reference", "17");

        // When
        List<Answer> answers = AtOnce.all(Collections.nCopies(20, () -> api.post(DELIVERIES, body)));

        // Then
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(rowsOf(caller)).isEqualTo(1);
    }

    @Test
    void refusesAnIdThatIsTaken() {
        // Given
        Map<String, Object> body = with(forTheChildOf(knownFamily(caller.organisation())), "id", UUID.randomUUID());
        api.post(DELIVERIES, body).expect(201);

        // When
        Answer again = api.post(DELIVERIES, body);

        // Then
        assertProblem(again).is(409, "delivery-exists");
    }

    @Test
    void needsAKeyAndAPurpose() {
        // Given
        Map<String, Object> body = forTheChildOf(Family.invented());

        // Then
        assertProblem(api.withoutKey().post(DELIVERIES, body)).is(400, "idempotency-key-required");
        assertProblem(Api.as(caller.saying(null)).post(DELIVERIES, body)).is(400, "purpose-required");
        assertProblem(Api.anonymous().post(DELIVERIES, body)).is(401, "unauthenticated");
    }

    @Test
    void sendsAsManyStatementsForAHundredRecipientsAsForOne() {
        // Given
        Family family = knownFamily(caller.organisation());
        List<PersonId> children = Stream.generate(PersonId::next).limit(100).toList();
        List<Fact> facts = new ArrayList<>();
        children.forEach(child -> facts.addAll(person(child, caller.organisation(), CHILD_BORN)));
        children.forEach(child -> facts.add(
                new MemberJoined(family.id(), 2 + children.indexOf(child), new FamilyMember(child, "child", SINCE))));
        hear(facts);
        Map<String, Object> one = with(forTheChildOf(family), "reference", "one");
        Map<String, Object> many = with(
                with(one, "reference", "many"),
                "recipients",
                children.stream().map(child -> recipient(child, "child")).toList());
        api.post(DELIVERIES, forTheChildOf(family)).expect(201);

        // When
        StatementCount forOne =
                Statements.during(() -> api.post(DELIVERIES, one).expect(201));
        StatementCount forMany =
                Statements.during(() -> api.post(DELIVERIES, many).expect(201));

        // Then
        forOne.mustCost(RECORD);
        forMany.mustCost(RECORD);
    }

    private long rowsOf(TestCaller giver) {
        return Database.asOwner()
                .number("select count(*) from deliveries where organisation = ?", giver.organisation());
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
