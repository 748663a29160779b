package org.familysupport.registry.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.TERRITORIES;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.territory;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.reference.identifiers.Ogrn;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
class OrganisationsApiTest {
    private final Api steward = Api.as(aSteward());
    private final Api specialist = Api.as(aSpecialist());

    @Test
    @Proves("16")
    void everyoneReadsWhatAStewardEntered() {
        // When
        Answer entered =
                steward.post(ORGANISATIONS, organisation("Школа № 7 «Росток»")).expect(201);

        // Then
        Answer read = specialist.get(entered.location()).expect(200);
        assertThat(read.json()).isEqualTo(entered.json());
        assertThat(read.etag()).isEqualTo("\"1\"");
        Topic.of(Topics.ORGANISATIONS).await(OrganisationRegistered.class, entered.id());
        assertFacts(Topic.of(Topics.ORGANISATIONS).about(entered.id())).are(OrganisationRegistered.class);
    }

    @Test
    void refusesEveryoneButAStewardEntry() {
        // When
        Answer refused = specialist.post(ORGANISATIONS, organisation("Самозваная"));

        // Then
        assertProblem(refused).is(403, "forbidden");
    }

    @Test
    void takesANumberOnce() {
        // Given
        String ogrn = Ogrn.withCheck("1" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));
        steward.post(ORGANISATIONS, with(organisation("Первая"), "ogrn", ogrn)).expect(201);

        // When
        Answer second = steward.post(ORGANISATIONS, with(organisation("Вторая"), "ogrn", ogrn));

        // Then
        assertProblem(second).is(409, "organisation-exists").keepsToItself(ogrn, "Первая");
    }

    @Test
    void takesAnIdOnce() {
        // Given
        Map<String, Object> body = with(organisation("Первая"), "id", UUID.randomUUID());
        steward.post(ORGANISATIONS, body).expect(201);

        // When
        Answer second = steward.post(ORGANISATIONS, body);

        // Then
        assertProblem(second).is(409, "organisation-exists");
    }

    @Test
    void refusesAnUnknownBodyAbove() {
        // When
        Answer refused = steward.post(ORGANISATIONS, with(organisation("Сирота"), "partOf", UUID.randomUUID()));

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/partOf unknown-reference");
    }

    @Test
    void storesATerritoryInOneForm() {
        // When
        Answer entered = steward.post(ORGANISATIONS, with(organisation("С пробелами"), "territory", "50 701 000"))
                .expect(201);

        // Then
        assertThat(entered.text("/territory")).isEqualTo("50701000");
    }

    @Test
    void asksForTheVersionSeenBeforeClosing() {
        // Given
        Answer entered =
                steward.post(ORGANISATIONS, organisation("Закрывается")).expect(201);

        // When
        Answer blind = steward.post(entered.location() + "/closure", map("on", "2025-12-31"));
        Answer stale = steward.ifMatch("\"7\"").post(entered.location() + "/closure", map("on", "2025-12-31"));
        Answer foreign = specialist.ifMatch("\"1\"").post(entered.location() + "/closure", map("on", "2025-12-31"));

        // Then
        assertProblem(blind).is(428, "if-match-required");
        assertProblem(stale).is(412, "stale-version");
        assertProblem(foreign).is(403, "forbidden");
    }

    @Test
    @Proves("16")
    void aClosedOrganisationStaysReadableAndIsNotClosedTwice() {
        // Given
        Answer entered = steward.post(ORGANISATIONS, organisation("Закрыта")).expect(201);

        // When
        Answer closed = steward.ifMatch(entered.etag())
                .post(entered.location() + "/closure", map("on", "2025-12-31"))
                .expect(200);
        Answer again = steward.ifMatch(closed.etag()).post(entered.location() + "/closure", map("on", "2025-12-31"));

        // Then
        assertProblem(again).is(409, "already-closed");
        assertThat(specialist.get(entered.location()).expect(200).text("/status"))
                .isEqualTo("closed");
        Topic.of(Topics.ORGANISATIONS).await(OrganisationChanged.class, entered.id());
        assertFacts(Topic.of(Topics.ORGANISATIONS).about(entered.id()))
                .are(OrganisationRegistered.class, OrganisationChanged.class);
    }

    @Test
    @Proves("16")
    void aClosedOrganisationNamesItsLastDayAndWhoGoesOn() {
        // Given
        UUID successor = enter(organisation("Преемник"));
        Answer entered = steward.post(ORGANISATIONS, organisation("Закрыта")).expect(201);
        Api seen = steward.ifMatch(entered.etag());
        String closure = entered.location() + "/closure";

        // When
        Answer early = seen.post(closure, map("on", "2099-12-31", "successor", entered.id()));
        Answer strange = seen.post(closure, map("on", "2025-12-31", "successor", UUID.randomUUID()));
        Answer closed = seen.post(closure, map("on", "2025-12-31", "successor", successor))
                .expect(200);

        // Then
        assertProblem(early).is(422, "rule-violated").violatesExactly("/on future-date", "/successor not-allowed");
        assertProblem(strange).is(422, "rule-violated").violatesExactly("/successor unknown-reference");
        assertThat(closed.text("/closedOn")).isEqualTo("2025-12-31");
        assertThat(closed.id("/successor")).isEqualTo(successor);
        OrganisationChanged fact = Topic.of(Topics.ORGANISATIONS)
                .await(OrganisationChanged.class, entered.id())
                .fact();
        assertThat(fact.successor()).isEqualTo(new OrganisationId(successor));
    }

    @Test
    void isSuspendedAndResumed() {
        // Given
        Answer entered = steward.post(ORGANISATIONS, organisation("Ремонт")).expect(201);

        // When
        Answer early = steward.ifMatch("\"1\"").post(entered.location() + "/resumption");
        Answer suspended = steward.ifMatch("\"1\"")
                .post(entered.location() + "/suspension")
                .expect(200);
        Answer twice = steward.ifMatch("\"2\"").post(entered.location() + "/suspension");
        Answer resumed = steward.ifMatch("\"2\"")
                .post(entered.location() + "/resumption")
                .expect(200);

        // Then
        assertProblem(early).is(409, "state-conflict").has("/currentState", "active");
        assertThat(suspended.text("/status")).isEqualTo("suspended");
        assertProblem(twice).is(409, "state-conflict").has("/currentState", "suspended");
        assertThat(resumed.text("/status")).isEqualTo("active");
        assertThat(resumed.etag()).isEqualTo("\"3\"");
    }

    @Test
    @Proves("16")
    void isChangedAsAWholeByWhoSawIt() {
        // Given
        UUID body = enter(organisation("Орган"));
        Answer entered = steward.post(ORGANISATIONS, organisation("Центр")).expect(201);
        Map<String, Object> whole = with(
                with(
                        with(organisation("Центр «Калина»"), "partOf", body),
                        "contacts",
                        map(
                                "phones", List.of("+7 383 000-00-00", "8 (383) 000-00-01"),
                                "email", "centre@example.org",
                                "website", "https://centre.example.org",
                                "address", "ул. Ромашковая, 1",
                                "schedule", "пн–пт 9:00–18:00")),
                "serves",
                List.of("50 701 000", "50603000", "50701000"));

        // When
        Answer changed = steward.ifMatch("\"1\"").put(entered.location(), whole).expect(200);
        Answer same = steward.ifMatch("\"2\"").put(entered.location(), whole).expect(200);
        Answer stale = steward.ifMatch("\"1\"").put(entered.location(), whole);
        Answer foreign = specialist.ifMatch("\"2\"").put(entered.location(), whole);

        // Then
        assertThat(changed.text("/contacts/phones/1")).isEqualTo("8 (383) 000-00-01");
        assertThat(changed.text("/contacts/schedule")).isEqualTo("пн–пт 9:00–18:00");
        assertThat(changed.json("/serves")).hasSize(2);
        assertThat(changed.id("/partOf")).isEqualTo(body);
        assertThat(same.etag()).isEqualTo("\"2\"");
        assertThat(specialist.get(entered.location()).expect(200).json()).isEqualTo(changed.json());
        assertProblem(stale).is(412, "stale-version");
        assertProblem(foreign).is(403, "forbidden");
        Topic.of(Topics.ORGANISATIONS).await(OrganisationChanged.class, entered.id());
        assertFacts(Topic.of(Topics.ORGANISATIONS).about(entered.id()))
                .are(OrganisationRegistered.class, OrganisationChanged.class);
    }

    @Test
    void standsUnderNoneThatStandsUnderIt() {
        // Given
        Answer body = steward.post(ORGANISATIONS, organisation("Орган")).expect(201);
        UUID below = enter(with(organisation("Центр"), "partOf", body.id()));

        // When
        Answer circle = steward.ifMatch("\"1\"").put(body.location(), with(organisation("Орган"), "partOf", below));
        Answer itself = steward.ifMatch("\"1\"").put(body.location(), with(organisation("Орган"), "partOf", body.id()));
        Answer other =
                steward.ifMatch("\"1\"").put(body.location(), with(organisation("Орган"), "id", UUID.randomUUID()));

        // Then
        assertProblem(circle).is(422, "rule-violated").violatesExactly("/partOf not-allowed");
        assertProblem(itself).is(422, "rule-violated").violatesExactly("/partOf not-allowed");
        assertProblem(other).is(422, "rule-violated").violatesExactly("/id not-allowed");
    }

    @Test
    void refusesContactsThatReachNobody() {
        // When
        Answer refused = steward.post(
                ORGANISATIONS,
                with(
                        with(
                                organisation("Центр"),
                                "contacts",
                                map("phones", List.of("звоните"), "email", "почта", "website", "centre")),
                        "serves",
                        List.of("507")));

        // Then
        assertProblem(refused)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/contacts/phones/0 format",
                        "/contacts/email format",
                        "/contacts/website format",
                        "/serves/0 format");
    }

    @Test
    @Proves("16")
    void listsBelowATerritoryWhoServesItAndByAPartOfTheName() {
        // Given: a municipality that has merged into another, with a village of each
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String region = "78000000";
        String okrug = "78" + ThreadLocalRandom.current().nextInt(100, 500) + "000";
        String district = "78" + ThreadLocalRandom.current().nextInt(500, 999) + "000";
        String village = district.substring(0, 5) + "404";
        enterTerritories(
                territory(region, "region", null),
                territory(okrug, "municipal-okrug", region),
                with(
                        with(territory(district, "municipal-district", region), "validTo", "2025-12-31"),
                        "successor",
                        okrug),
                territory(village, "rural-settlement", district));
        UUID inTheVillage = enter(with(organisation("100% «Калина» " + mark), "territory", village));
        UUID forTheOkrug = enter(with(organisation("Калина_" + mark), "serves", List.of(okrug)));
        UUID forTheRegion = enter(with(organisation("Калина " + mark), "serves", List.of(region)));

        // Then
        String named = ORGANISATIONS + "?name=" + mark.toUpperCase(java.util.Locale.ROOT);
        assertThat(ids(specialist.get(named))).hasSize(3);
        assertThat(ids(specialist.get(named + "&territory=" + okrug))).containsExactly(inTheVillage);
        assertThat(ids(specialist.get(named + "&territory=" + region))).containsExactly(inTheVillage);
        assertThat(ids(specialist.get(named + "&serves=" + village)))
                .containsExactlyInAnyOrder(forTheOkrug, forTheRegion);
        assertThat(ids(specialist.get(named + "&serves=78999001"))).containsExactly(forTheRegion);
        assertThat(ids(specialist.get(ORGANISATIONS + "?name=" + Api.encoded("калина_" + mark))))
                .containsExactly(forTheOkrug);
    }

    @SafeVarargs
    private void enterTerritories(Map<String, Object>... territories) {
        steward.post(TERRITORIES + "/batches", map("atomic", true, "items", List.of(territories)))
                .expect(207);
    }

    @Test
    @Proves("16")
    void listsBySectorTypeTerritoryAndStatus() {
        // Given
        String territory = territory();
        UUID school = enter(with(organisation("Школа"), "territory", territory));
        UUID centre = enter(with(
                with(with(organisation("Центр"), "territory", territory), "sector", "education"),
                "type",
                "kindergarten"));

        // When
        List<UUID> byTerritory = ids(specialist.get(ORGANISATIONS + "?territory=" + territory));
        List<UUID> bySector = ids(specialist.get(ORGANISATIONS + "?sector=education&territory=" + territory));
        List<UUID> byType = ids(specialist.get(ORGANISATIONS + "?type=school&territory=" + territory));
        List<UUID> byStatus = ids(specialist.get(ORGANISATIONS + "?status=closed&territory=" + territory));

        // Then
        assertThat(byTerritory).containsExactlyInAnyOrder(school, centre);
        assertThat(bySector).containsExactly(centre);
        assertThat(byType).containsExactly(school);
        assertThat(byStatus).isEmpty();
    }

    @Test
    @Proves("79")
    void pagesThroughAllAndNothingTwice() {
        // Given
        String list = ORGANISATIONS + "?pageSize=2&territory=" + five();

        // When
        List<UUID> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = specialist.get(list + cursor).expect(200);
            seen.addAll(ids(page));
            cursor = page.has("/nextCursor") ? "&cursor=" + page.text("/nextCursor") : "";
        } while (!cursor.isEmpty());

        // Then
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    @Proves("79")
    void refusesCursorsOfOthersOfOtherListsAndInvented() {
        // Given
        String territory = five();
        String list = ORGANISATIONS + "?pageSize=2&territory=" + territory;
        String cursor = specialist.get(list).expect(200).text("/nextCursor");

        // When
        List<Answer> answers = List.of(
                Api.as(aSpecialist()).get(list + "&cursor=" + cursor),
                specialist.get(list + "&sector=health&cursor=" + cursor),
                specialist.get(list + "&cursor=A" + cursor),
                specialist.get(list + "&cursor=%D0%B0"),
                specialist.get(list + "&cursor="));

        // Then
        assertThat(answers).allSatisfy(answer -> assertProblem(answer).is(400, "invalid-cursor"));
    }

    private String five() {
        String territory = territory();
        for (int number = 1; number <= 5; number++) {
            enter(with(organisation("Одно имя " + number / 3), "territory", territory));
        }
        return territory;
    }

    private UUID enter(Map<String, Object> body) {
        return steward.post(ORGANISATIONS, body).expect(201).id();
    }

    private static List<UUID> ids(Answer answer) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode item : answer.expect(200).json("/items")) {
            ids.add(UUID.fromString(item.path("id").asText()));
        }
        return ids;
    }
}
