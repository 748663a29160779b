package org.familysupport.registry.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.AgreementEntered;
import org.familysupport.events.registry.AgreementRepealed;
import org.familysupport.events.registry.AgreementSuperseded;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class AgreementsApiTest {
    /** Page; audit. */
    private static final Cost LIST = Cost.of("a page", 2);

    private static final String AGREEMENTS = "/api/v1/agreements";
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final Api steward = Api.as(aSteward());
    private final Api specialist = Api.as(aSpecialist());
    private final UUID health = body();
    private final UUID education = body();
    private final String number = UUID.randomUUID().toString().substring(0, 8) + "-р";

    @Test
    @Proves("20")
    void aJointActIsFoundByNumberAndDateWithAllItsIssuers() {
        // Given
        Answer entered = steward.post(AGREEMENTS, act("joint-order")).expect(201);

        // When
        List<Answer> found = List.of(
                specialist.get(AGREEMENTS + "?number=" + Api.encoded(number) + "&adoptedOn=2026-02-16"),
                specialist.get(AGREEMENTS + "?issuer=" + education + "&kind=joint-order"),
                specialist.get(AGREEMENTS + "?issuer=" + health + "&status=in-force"));

        // Then
        assertThat(found).allSatisfy(page -> assertThat(ids(page)).containsExactly(entered.id()));
        assertThat(specialist.get(entered.location()).expect(200).json()).isEqualTo(entered.json());
        assertThat(texts(entered, "/issuers")).containsExactly(health.toString(), education.toString());
        assertThat(ids(specialist.get(AGREEMENTS + "?number=" + Api.encoded(number) + "&adoptedOn=2026-02-17")))
                .isEmpty();
    }

    @Test
    @Proves("20")
    void anInteragencyAgreementSaysWhatMayBeExchanged() {
        // When
        Answer entered = Api.as(anAnalyst()).post(AGREEMENTS, agreement()).expect(201);

        // Then
        assertThat(texts(entered, "/exchange/dataClasses")).containsExactly("identity", "contacts");
        assertThat(entered.text("/exchange/signedFileHash")).isEqualTo(HASH);
        assertThat(ids(specialist.get(AGREEMENTS + "?party=" + education))).containsExactly(entered.id());
        AgreementEntered fact = Topic.of(Topics.AGREEMENTS)
                .await(AgreementEntered.class, entered.id())
                .fact();
        assertThat(fact.purposes()).containsExactly("referral");
        assertThat(fact.direction()).isEqualTo("both-ways");
    }

    @Test
    @Proves("20")
    void aNewVersionTakesThePlaceOfTheFormerWhichStaysReadable() {
        // Given
        Answer first = steward.post(AGREEMENTS, act("regulation")).expect(201);
        Map<String, Object> newer = with(with(act("regulation"), "number", number + "2"), "validFrom", "2027-01-01");

        // When
        Answer second =
                steward.post(AGREEMENTS, with(newer, "supersedes", first.id())).expect(201);

        // Then
        assertThat(second.json("/edition").asInt()).isEqualTo(2);
        Answer former = specialist.get(first.location()).expect(200);
        assertThat(former.text("/status")).isEqualTo("superseded");
        assertThat(former.text("/validTo")).isEqualTo("2026-12-31");
        assertThat(former.id("/supersededBy")).isEqualTo(second.id());
        Topic.of(Topics.AGREEMENTS).await(AgreementSuperseded.class, first.id());
        assertFacts(Topic.of(Topics.AGREEMENTS).about(first.id()))
                .are(AgreementEntered.class, AgreementSuperseded.class)
                .haveNoGaps();
        assertProblem(steward.post(AGREEMENTS, with(with(newer, "number", number + "3"), "supersedes", first.id())))
                .is(409, "not-in-force");
    }

    @Test
    @Proves("20")
    void endsOnceAndAsItWasSeen() {
        // Given
        Answer entered = steward.post(AGREEMENTS, agreement()).expect(201);
        String repeal = entered.location() + "/repeal";
        Map<String, Object> body = map("lastDay", "2027-12-31");

        // When
        Answer foreign = specialist.ifMatch(entered.etag()).post(repeal, body);
        Answer early = steward.ifMatch(entered.etag()).post(repeal, map("lastDay", "2020-01-01"));
        Answer repealed = steward.ifMatch(entered.etag()).post(repeal, body).expect(200);
        Answer stale = steward.ifMatch(entered.etag()).post(repeal, body);
        Answer again = steward.ifMatch(repealed.etag()).post(repeal, body);

        // Then
        assertProblem(foreign).is(403, "forbidden");
        assertProblem(early).is(422, "rule-violated").violatesExactly("/lastDay date-order");
        assertThat(repealed.text("/status")).isEqualTo("repealed");
        assertProblem(stale).is(412, "stale-version");
        assertProblem(again).is(409, "not-in-force");
        Topic.of(Topics.AGREEMENTS).await(AgreementRepealed.class, entered.id());
    }

    @Test
    void isEnteredOnceAndByWhoKeepsTheRegister() {
        // Given
        steward.post(AGREEMENTS, agreement()).expect(201);

        // When
        Answer twice = steward.post(AGREEMENTS, agreement());
        Answer foreign = specialist.post(AGREEMENTS, agreement());

        // Then
        assertProblem(twice).is(409, "agreement-exists");
        assertProblem(foreign).is(403, "forbidden");
    }

    @Test
    void refusesWhatCannotBeAllAtOnce() {
        // Given
        Map<String, Object> body = with(with(agreement(), "adoptedOn", "2099-01-01"), "validTo", "2026-01-01");

        // When
        Answer impossible = steward.post(AGREEMENTS, with(body, "issuers", List.of(health, health)));
        Answer unknown =
                steward.post(AGREEMENTS, with(act("joint-order"), "issuers", List.of(health, UUID.randomUUID())));
        Answer orphan = steward.post(AGREEMENTS, with(act("joint-order"), "supersedes", UUID.randomUUID()));

        // Then
        assertProblem(impossible)
                .is(422, "rule-violated")
                .violatesExactly("/adoptedOn future-date", "/validTo date-order", "/issuers repeated");
        assertProblem(unknown).is(422, "rule-violated").violatesExactly("/issuers/1 unknown-reference");
        assertProblem(orphan).is(422, "rule-violated").violatesExactly("/supersedes unknown-reference");
    }

    @Test
    @Proves("79")
    void aPageCostsTheSameHoweverMuchStandsOnIt() {
        // Given
        for (int day = 1; day <= 3; day++) {
            steward.post(AGREEMENTS, with(act("joint-order"), "adoptedOn", "2026-01-0" + day))
                    .expect(201);
        }
        String list = AGREEMENTS + "?number=" + Api.encoded(number) + "&pageSize=";

        // Then
        assertThat(ids(specialist.get(list + 1))).hasSize(1);
        assertThat(ids(specialist.get(list + 200))).hasSize(3);
        Statements.during(() -> specialist.get(list + 1).expect(200)).mustCost(LIST);
        Statements.during(() -> specialist.get(list + 200).expect(200)).mustCost(LIST);
        Answer page = specialist.get(list + 2).expect(200);
        assertThat(ids(specialist.get(list + 2 + "&cursor=" + page.text("/nextCursor"))))
                .hasSize(1);
    }

    private Map<String, Object> act(String kind) {
        return map(
                "kind",
                kind,
                "number",
                number,
                "adoptedOn",
                "2026-02-16",
                "title",
                "О порядке обмена сведениями",
                "issuers",
                List.of(health, education),
                "validFrom",
                "2026-03-01");
    }

    private Map<String, Object> agreement() {
        return with(
                act("interagency-agreement"),
                "exchange",
                map(
                        "legalReference",
                        "442-ФЗ, ст. 28",
                        "parties",
                        List.of(health, education),
                        "purposes",
                        List.of("referral"),
                        "dataClasses",
                        List.of("identity", "contacts"),
                        "direction",
                        "both-ways",
                        "signedFileHash",
                        HASH));
    }

    private UUID body() {
        return steward.post(ORGANISATIONS, organisation("Орган")).expect(201).id();
    }

    private static List<String> texts(Answer answer, String pointer) {
        List<String> texts = new ArrayList<>();
        answer.json(pointer).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<UUID> ids(Answer answer) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode item : answer.expect(200).json("/items")) {
            ids.add(UUID.fromString(item.path("id").asText()));
        }
        return ids;
    }
}
