package org.familysupport.referral.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.passed;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.referral.InventedRegistry.Family;
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
class WorklistsApiTest {
    /** All counts with rights; audit. */
    private static final Cost COUNTS = Cost.of("how much stands in each list", 2);

    private static final String LISTS = "/api/v1/worklists";

    private final TestCaller body = anOrganisation(anAgencySystem());
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist(), body.organisation(), "active");
    private final TestCaller other = anOrganisation(aSpecialist());

    @Test
    void beginWithWhatIsDueFirstAndShowAPreviewUntilItIsAccepted() {
        // Given
        Answer routine = sent(source, aFamilyOf(source), "routine", target);
        Answer urgent = sent(source, aFamilyOf(source), "urgent", target, other);
        Answer taken = sent(source, aFamilyOf(source), "routine", target);
        act(target, taken, "acceptance").expect(200);

        // When
        Answer inbox = Api.as(target).get(LISTS + "/inbox").expect(200);

        // Then
        assertThat(ids(inbox)).containsExactly(urgent.id(), routine.id(), taken.id());
        assertThat(inbox.text("/items/0/timer")).isEqualTo("accept-by");
        assertThat(inbox.has("/items/0/dueAt")).isTrue();
        assertThat(inbox.text("/items/0/preview/territory")).isEqualTo("50701000");
        assertThat(inbox.text("/items/0/preview/ageBands/0")).isNotBlank();
        assertThat(inbox.text("/items/2/status")).isEqualTo("accepted");
        assertThat(inbox.text("/items/2/timer")).isEqualTo("start-by");
        assertThat(inbox.has("/items/2/preview")).isFalse();
        assertThat(inbox.body()).doesNotContain(other.organisation().toString());
    }

    @Test
    @Proves("27")
    void haveTransfersThatWaitBesideWhatWasAsked() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        Family family = aFamilyOf(source);
        Answer transfer = offered(family);

        // When
        Answer inbox = Api.as(target).get(LISTS + "/inbox").expect(200);
        Answer firstPage = Api.as(target).get(LISTS + "/inbox?pageSize=1").expect(200);
        Answer counts = Api.as(target).get(LISTS).expect(200);

        // Then
        assertThat(inbox.id("/items/0/referral")).isEqualTo(referral.id());
        assertThat(inbox.id("/items/1/transfer")).isEqualTo(transfer.id());
        assertThat(inbox.has("/items/1/referral")).isFalse();
        assertThat(inbox.text("/items/1/status")).isEqualTo("requested");
        assertThat(inbox.text("/items/1/programme")).isEqualTo("general");
        assertThat(inbox.id("/items/1/subject/id")).isEqualTo(family.id().value());
        assertThat(inbox.text("/items/1/preview/territory")).isEqualTo("50701000");
        Answer secondPage = Api.as(target)
                .get(LISTS + "/inbox?pageSize=1&cursor=" + firstPage.text("/nextCursor"))
                .expect(200);
        assertThat(secondPage.id("/items/0/transfer")).isEqualTo(transfer.id());
        assertThat(Api.as(target).get(LISTS + "/inbox?category=early-help").has("/items/1"))
                .isFalse();
        assertThat(Api.as(target).get(LISTS + "/inbox?status=accepted").has("/items/0"))
                .isFalse();
        assertThat(counts.text("/items/0/list")).isEqualTo("inbox");
        assertThat(counts.text("/items/0/state")).isEqualTo("requested");
        assertThat(counts.text("/items/0/count")).isEqualTo("2");
        Api.as(other).ifMatch("\"1\"").post(transfer.location() + "/acceptance").expect(200);
        assertThat(Api.as(target).get(LISTS + "/inbox").expect(200).has("/items/1"))
                .isFalse();
    }

    @Test
    void areReadToTheirEndPageByPageAlsoWhereNothingHasATerm() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        List<UUID> waiting = new ArrayList<>(List.of(referral.id()));
        for (int number = 0; number < 3; number++) {
            waiting.add(offered(aFamilyOf(source)).id());
        }

        // When
        List<UUID> read = new ArrayList<>();
        Answer page = Api.as(target).get(LISTS + "/inbox?pageSize=1").expect(200);
        read.add(page.id("/items/0/referral"));
        while (page.has("/nextCursor")) {
            page = Api.as(target)
                    .get(LISTS + "/inbox?pageSize=1&cursor=" + page.text("/nextCursor"))
                    .expect(200);
            page.json("/items")
                    .forEach(
                            row -> read.add(UUID.fromString(row.path("transfer").asText())));
        }

        // Then
        assertThat(read).containsExactlyInAnyOrderElementsOf(waiting);
    }

    private Answer offered(Family family) {
        return Api.as(source)
                .post(
                        "/api/v1/transfers",
                        Map.of(
                                "subject", Map.of("kind", "family", "id", family.id()),
                                "receivers", List.of(target.organisation(), other.organisation()),
                                "reasonCode", "age-stage"))
                .expect(201);
    }

    @Test
    void showWhatWasSentByTheNearestTermOfAnybody() {
        // Given
        Answer routine = sent(source, aFamilyOf(source), "routine", target, other);
        Answer urgent = sent(source, aFamilyOf(source), "urgent", target);

        // When
        Answer sent = Api.as(source).get(LISTS + "/sent").expect(200);

        // Then
        assertThat(ids(sent)).containsExactly(urgent.id(), routine.id());
        assertThat(sent.has("/items/0/preview")).isFalse();
        assertThat(sent.has("/items/1/party")).isFalse();
    }

    @Test
    void holdAllFiltersAtOnceAndRefuseOthers() {
        // Given
        Answer urgent = sent(source, aFamilyOf(source), "urgent", target);
        sent(source, aFamilyOf(source), "legal-help", "routine", target);

        // When
        Answer found = Api.as(target)
                .get(LISTS + "/inbox?status=requested&category=early-help&priority=urgent&dueBefore=2100-01-01")
                .expect(200);

        // Then
        assertThat(ids(found)).containsExactly(urgent.id());
        assertThat(ids(Api.as(target).get(LISTS + "/inbox?dueBefore=2020-01-01")))
                .isEmpty();
        assertProblem(Api.as(target).get(LISTS + "/inbox?colour=red"))
                .is(400, "malformed-request")
                .violatesExactly("query/colour unknown-parameter");
        assertProblem(Api.as(target).get(LISTS + "/inbox?status=completed&category=magic"))
                .is(422, "rule-violated")
                .violatesExactly("query/category unknown-code", "query/status unknown-code");
    }

    @Test
    void goOnWhereAPageEnded() {
        // Given
        List<UUID> sent = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            sent.add(sent(source, aFamilyOf(source), "urgent", target).id());
        }

        // When
        Answer first = Api.as(target).get(LISTS + "/inbox?pageSize=2").expect(200);
        Answer second = Api.as(target)
                .get(LISTS + "/inbox?pageSize=2&cursor=" + first.text("/nextCursor"))
                .expect(200);

        // Then
        List<UUID> all = new ArrayList<>(ids(first));
        all.addAll(ids(second));
        assertThat(all).isEqualTo(sent);
        assertThat(second.has("/nextCursor")).isFalse();
    }

    @Test
    @Proves("26")
    void listWhatIsOverdueForEachRungOnceTheLadderHasComeToIt() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "urgent", target);
        TestCaller head = target.colleague().withRoles("service-head");
        TestCaller region = aSpecialist().withRoles("municipal-coordinator");

        // When
        passed(referral, 0);
        awaitRungs(referral, 1);

        // Then
        assertThat(overdue(target, referral)).isEqualTo("assignee");
        assertThat(overdue(head, referral)).isEqualTo("assignee");
        assertThat(overdue(source, referral)).isEqualTo("none");
        assertThat(overdue(region, referral)).isEqualTo("none");
        assertThat(overdue(other, referral)).isEqualTo("none");

        // When
        passed(referral, 9);
        awaitRungs(referral, 4);

        // Then
        assertThat(overdue(target, referral)).isEqualTo("assignee");
        assertThat(overdue(head, referral)).isEqualTo("coordinator");
        assertThat(overdue(source, referral)).isEqualTo("source");
        assertThat(overdue(region, referral)).isEqualTo("regional-operator");
        assertThat(overdue(other, referral)).isEqualTo("none");
        Answer forTheRegion =
                Api.as(region).get(LISTS + "/overdue?pageSize=200").expect(200);
        assertThat(forTheRegion.body()).doesNotContain("\"subject\"");
        act(target, referral, "acceptance").expect(200);
        assertThat(overdue(target, referral)).isEqualTo("none");
    }

    @Test
    void listWhatEndsSoonAndIsKeptSoFar() {
        // Given
        Answer urgent = sent(source, aFamilyOf(source), "urgent", target);
        sent(source, aFamilyOf(source), "routine", target);

        // When
        Answer soon = Api.as(target).get(LISTS + "/due-soon?withinHours=5").expect(200);

        // Then
        assertThat(ids(soon)).containsExactly(urgent.id());
        assertThat(ids(Api.as(target).get(LISTS + "/due-soon?withinHours=3"))).isEmpty();
        assertThat(ids(Api.as(source).get(LISTS + "/due-soon"))).isEmpty();
    }

    @Test
    void countByStateWithOneStatement() {
        // Given
        sent(source, aFamilyOf(source), "urgent", target);
        Answer taken = sent(source, aFamilyOf(source), "urgent", target);
        act(target, taken, "acceptance").expect(200);

        // When
        StatementCount cost = Statements.during(() -> Api.as(target).get(LISTS).expect(200));

        // Then
        cost.mustCost(COUNTS);
        assertThat(counts(target)).contains("inbox accepted 1", "inbox requested 1", "due-soon accept-by 1");
        assertThat(counts(source)).containsExactly("sent accepted 1", "sent requested 1");
        assertThat(counts(other)).isEmpty();
    }

    @Test
    void showAnAgencySystemWhatConcernsTheBodiesUnderIts() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "urgent", target);

        // When
        Answer inbox = Api.as(body).get(LISTS + "/inbox").expect(200);

        // Then
        assertThat(ids(inbox)).containsExactly(referral.id());
        assertThat(ids(Api.as(body.withRoles("specialist")).get(LISTS + "/inbox")))
                .isEmpty();
    }

    @Test
    void areForWhoWorksWithFamilies() {
        TestCaller analyst = anAnalyst().allowed("referral").saying("referral");
        assertProblem(Api.as(analyst).get(LISTS + "/inbox")).is(403, "forbidden");
        assertProblem(Api.as(analyst).get(LISTS + "/overdue")).is(403, "forbidden");
        assertProblem(Api.as(analyst).get(LISTS + "/stage-due")).is(403, "forbidden");
        assertProblem(Api.as(analyst).get(LISTS + "/inbox/stream")).is(403, "forbidden");
    }

    /** As who it concerns the caller; none where it does not. */
    private static String overdue(TestCaller caller, Answer referral) {
        Answer list = Api.as(caller).get(LISTS + "/overdue?pageSize=200").expect(200);
        for (JsonNode item : list.json("/items")) {
            if (item.path("referral").asText().equals(referral.id().toString())) {
                return item.path("rung").asText();
            }
        }
        return "none";
    }

    private static void awaitRungs(Answer referral, int rungs) {
        Awaitility.await("rungs")
                .until(() -> Database.asOwner()
                                .number("select max(climbed) from deadlines where referral_id = ?", referral.id())
                        >= rungs);
    }

    private static List<String> counts(TestCaller caller) {
        List<String> counts = new ArrayList<>();
        for (JsonNode item : Api.as(caller).get(LISTS).expect(200).json("/items")) {
            counts.add(item.path("list").asText() + " " + item.path("state").asText() + " "
                    + item.path("count").asText());
        }
        return counts;
    }

    private static List<UUID> ids(Answer listing) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode item : listing.expect(200).json("/items")) {
            ids.add(UUID.fromString(item.path("referral").asText()));
        }
        return ids;
    }
}
