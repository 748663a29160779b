package org.familysupport.registry.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.TERRITORY;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
class RecordApiTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 17);
    private static final LocalDate SECOND = LocalDate.of(2021, 4, 2);

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final OrganisationId helper = OrganisationId.next();
    private final Answer family =
            api.post(FAMILIES, family(newMember("child", "Варвара"))).expect(201);
    private final String child = family.text("/members/0/person");
    private final String record = family.location() + "/record";

    @Test
    @Proves("13")
    void tellsTheFactsOfAllServicesOnceInTheOrderOfTheirDays() {
        // Given
        List<Said> said = new ArrayList<>(List.of(
                say("delivery", delivery(SECOND)), say("delivery", delivery(FIRST)), say("referral", requested())));
        said.forEach(Said::awaitEffect);

        // When
        said.forEach(Said::again);
        say("delivery", delivery(LocalDate.of(2021, 5, 1))).awaitEffect();

        // Then
        assertThat(facts(awaitEntries(5)))
                .containsExactly(
                        "delivery-recorded",
                        "delivery-recorded",
                        "delivery-recorded",
                        "family-registered",
                        "referral-requested");
        assertThat(days(api.get(record).expect(200))).isSorted().startsWith(FIRST.toString(), SECOND.toString());
        assertThat(ids(api.get(record))).doesNotHaveDuplicates();
    }

    @Test
    @Proves("13")
    void filtersByKindDayAndOrganisation() {
        // Given
        say("delivery", delivery(FIRST)).awaitEffect();
        say("delivery", delivery(SECOND)).awaitEffect();
        say("referral", requested()).awaitEffect();
        awaitEntries(4);

        // When
        Answer referrals = api.get(record + "?kind=referral");
        Answer spring = api.get(record + "?from=2021-03-18&to=2021-04-02");
        Answer theirs = api.get(record + "?organisation=" + helper);
        Answer nobodys = api.get(record + "?organisation=" + UUID.randomUUID());

        // Then
        assertThat(facts(referrals)).containsExactly("referral-requested");
        assertThat(days(spring)).containsExactly(SECOND.toString());
        assertThat(facts(theirs)).containsExactly("delivery-recorded", "delivery-recorded");
        assertThat(facts(nobodys)).isEmpty();
    }

    @Test
    @Proves("13")
    void pagesThroughAllAndNothingTwice() {
        // Given
        List<Said> said = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            said.add(say("delivery", delivery(FIRST)));
        }
        said.forEach(Said::awaitEffect);
        List<String> all = ids(awaitEntries(7));

        // When
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = api.get(record + "?pageSize=3" + cursor).expect(200);
            seen.addAll(ids(page));
            cursor = page.has("/nextCursor") ? "&cursor=" + page.text("/nextCursor") : "";
        } while (!cursor.isEmpty());

        // Then
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void aPersonHasARecordOfItsOwn() {
        // Given
        say("delivery", delivery(FIRST)).awaitEffect();
        awaitEntries(2);

        // When
        Answer ofChild = api.get(PEOPLE + "/" + child + "/record").expect(200);

        // Then
        assertThat(facts(ofChild)).containsExactly("delivery-recorded", "family-registered");
    }

    @Test
    void aMemberSinceItsBirthStandsInTheRecordOnThatDay() {
        // Given
        Map<String, Object> newborn = with(
                newMember("child", "Ева"),
                "newPerson",
                with(person("Ева"), "birth", map("date", "2021-05-14", "precision", "known")));
        Answer joined = api.ifMatch(family.etag())
                .post(family.location() + "/members", with(newborn, "from", "2021-05-14"))
                .expect(200);
        awaitEntries(2);

        // When
        api.ifMatch(joined.etag())
                .post(family.location() + "/departures", map("person", newcomer(joined), "to", "2021-05-14"))
                .expect(200);

        // Then
        awaitEntries(3);
        assertThat(facts(api.get(record + "?from=2021-05-14&to=2021-05-14")))
                .containsExactlyInAnyOrder("member-joined", "member-left");
    }

    @Test
    @Proves("13")
    void hearsFactsOfOneReferralInAnyOrder() {
        // Given
        ReferralRequested requested = requested();
        ReferralAccepted accepted = new ReferralAccepted(
                requested.referral(),
                2,
                requested.subject(),
                requested.source(),
                helper,
                List.of(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));

        // When
        say("referral", accepted).awaitEffect();
        say("referral", requested).awaitEffect();

        // Then
        assertThat(facts(awaitEntries(3)))
                .containsExactlyInAnyOrder("family-registered", "referral-accepted", "referral-requested");
    }

    @Test
    @Proves("11")
    void whoMayNotKnowTheFamilyFindsNoRecord() {
        // Given
        TestCaller other = aSpecialist();
        Answer strangers = Api.as(other).get(record);
        grantByReferral(SubjectRef.family(family.id()), other, "preview");

        // When
        Answer previewers = Api.as(other).get(record);
        Answer absent = Api.as(other).get(FAMILIES + "/" + UUID.randomUUID() + "/record");

        // Then
        assertProblem(strangers).is(404, "not-found");
        assertThat(withoutTrace(strangers)).isEqualTo(withoutTrace(previewers)).isEqualTo(withoutTrace(absent));
    }

    @Test
    @Proves("11")
    void whoKnowsAnAdoptedChildByItsNewFamilyDoesNotLearnWhichItCameFrom() {
        // Given
        say("delivery", delivery(FIRST)).awaitEffect();
        say("delivery", given(SECOND, UUID.randomUUID())).awaitEffect();
        awaitEntries(3);
        Answer adoptive = api.post(
                        FAMILIES,
                        family(
                                map("person", child, "role", "child", "from", "2021-06-02", "secondHome", true),
                                newMember("adopter", "Илья")))
                .expect(201);
        api.ifMatch(family.etag())
                .post(family.location() + "/departures", map("person", child, "to", "2021-06-01"))
                .expect(200);
        awaitEntries(4);
        TestCaller other = aSpecialist();
        grantByReferral(SubjectRef.family(adoptive.id()), other, "full");

        // When
        Answer theirs = Api.as(other).get(PEOPLE + "/" + child + "/record").expect(200);
        Answer ours = api.get(PEOPLE + "/" + child + "/record").expect(200);

        // Then
        assertThat(days(theirs)).contains(FIRST.toString()).doesNotContain(SECOND.toString());
        assertThat(theirs.body()).doesNotContain(family.id().toString());
        assertThat(days(ours)).contains(FIRST.toString(), SECOND.toString());
        assertThat(ours.body()).contains(family.id().toString());
    }

    @Test
    @Proves("13")
    void marksAStretchInWhichNobodyHelped() {
        // Given
        say("delivery", delivery(FIRST)).awaitEffect();
        say("delivery", delivery(SECOND)).awaitEffect();
        say("delivery", delivery(LocalDate.of(2021, 9, 13))).awaitEffect();

        // When
        Answer record = awaitEntries(4);
        Answer late = api.get(this.record + "?from=2021-09-01&to=2021-09-30");

        // Then
        assertThat(record.has("/items/1/gap")).isFalse();
        assertThat(record.json("/items/2/gap").toString())
                .isEqualTo("{\"after\":\"2021-04-02\",\"until\":\"2021-09-13\",\"days\":164}");
        assertThat(late.text("/items/0/gap/after")).isEqualTo("2021-04-02");
        assertThat(record.has("/openGap")).as("registered today").isFalse();
    }

    @Test
    @Proves("13")
    void tellsTheRecordAsItWasKnownOnADay() {
        // Given
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
        say("delivery", delivery(FIRST)).awaitEffect();
        awaitEntries(2);

        // When
        Answer yesterday = api.get(record + "?asOf=" + today.minusDays(1));
        Answer now = api.get(record + "?asOf=" + today);
        Answer inAYear = api.get(record + "?asOf=" + today.plusDays(365));

        // Then
        assertThat(ids(yesterday))
                .as("the service was given long before, and told of today")
                .isEmpty();
        assertThat(ids(now)).hasSize(2);
        assertThat(now.has("/openGap")).isFalse();
        assertThat(inAYear.text("/openGap/after")).isEqualTo(today.toString());
        assertThat(inAYear.json("/openGap/days").asInt()).isEqualTo(365);
    }

    @Test
    @Proves("13")
    void filtersBySectorOfTheAgency() {
        // Given
        Answer clinic = Api.as(aSteward())
                .post(ORGANISATIONS, organisation("Поликлиника № 7"))
                .expect(201);
        say("delivery", deliveryBy(new OrganisationId(clinic.id()), FIRST)).awaitEffect();
        say("delivery", delivery(SECOND)).awaitEffect();
        awaitEntries(3);

        // When
        Answer health = Awaitility.await()
                .until(
                        () -> api.get(record + "?sector=health"),
                        page -> !ids(page).isEmpty());
        Answer education = api.get(record + "?sector=education");

        // Then
        assertThat(days(health)).containsExactly(FIRST.toString());
        assertThat(ids(education)).isEmpty();
    }

    private String newcomer(Answer joined) {
        for (JsonNode member : joined.json("/members")) {
            if (!member.path("person").asText().equals(child)) {
                return member.path("person").asText();
            }
        }
        throw new AssertionError("nobody joined");
    }

    private Answer awaitEntries(int count) {
        return Awaitility.await("the record of " + count)
                .atMost(Duration.ofSeconds(15))
                .until(() -> api.get(record).expect(200), answer -> ids(answer).size() >= count);
    }

    private DeliveryRecorded delivery(LocalDate day) {
        return given(day, UUID.fromString(child));
    }

    private DeliveryRecorded given(LocalDate day, UUID recipient) {
        return given(helper, day, recipient);
    }

    private DeliveryRecorded deliveryBy(OrganisationId organisation, LocalDate day) {
        return given(organisation, day, UUID.fromString(child));
    }

    private DeliveryRecorded given(OrganisationId organisation, LocalDate day, UUID recipient) {
        return new DeliveryRecorded(
                DeliveryId.next(),
                1,
                organisation,
                new FamilyId(family.id()),
                List.of(new Recipient(new PersonId(recipient), "child", "age-0-3")),
                "speech-therapy",
                "home-rehabilitation",
                day,
                "home",
                "in-person",
                null,
                45,
                TERRITORY,
                null);
    }

    private ReferralRequested requested() {
        return new ReferralRequested(
                ReferralId.next(),
                1,
                SubjectRef.family(family.id()),
                new OrganisationId(caller.organisation()),
                List.of(helper),
                "early-help",
                "routine",
                "assessment",
                "referral",
                "law",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private static List<String> facts(Answer page) {
        return texts(page, "fact");
    }

    private static List<String> days(Answer page) {
        return texts(page, "day");
    }

    private static List<String> ids(Answer page) {
        return texts(page, "id");
    }

    private static List<String> texts(Answer page, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : page.expect(200).json("/items")) {
            texts.add(item.path(name).asText());
        }
        return texts;
    }
}
