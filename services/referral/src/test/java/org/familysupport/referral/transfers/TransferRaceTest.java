package org.familysupport.referral.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.transfers.TransferFixture.BECAUSE;
import static org.familysupport.referral.transfers.TransferFixture.TRANSFERS;
import static org.familysupport.referral.transfers.TransferFixture.aTransfer;
import static org.familysupport.referral.transfers.TransferFixture.access;
import static org.familysupport.referral.transfers.TransferFixture.assertExactlyOneAtEveryInstant;
import static org.familysupport.referral.transfers.TransferFixture.responsible;
import static org.familysupport.referral.transfers.TransferFixture.seen;
import static org.familysupport.referral.transfers.TransferFixture.sent;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.stream.Stream;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.TransferAccepted;
import org.familysupport.events.referral.TransferCancelled;
import org.familysupport.events.referral.TransferCompleted;
import org.familysupport.events.referral.TransferRequested;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.RepeatedTest;

@ComponentTest
@Proves("27")
class TransferRaceTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller one = anOrganisation(aSpecialist());
    private final TestCaller another = anOrganisation(aSpecialist());

    @RepeatedTest(10)
    void makesExactlyOneOfTwoReceiversResponsible() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, one, another);

        // When
        List<Answer> answers = AtOnce.all(() -> acceptedBy(one, transfer), () -> acceptedBy(another, transfer));

        // Then
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer lost =
                answers.stream().filter(it -> it.status() == 409).findFirst().orElseThrow();
        assertProblem(lost).is(409, "taken-by-another");
        TestCaller winner = answers.getFirst().status() == 200 ? one : another;
        TestCaller loser = winner == one ? another : one;
        assertThat(responsible(winner, family)).containsExactly(source.organisation(), winner.organisation());
        assertThat(Stream.of(source, winner, loser).map(it -> access(family, it)))
                .containsExactly("tail referral", "full referral", "none");
        assertThat(seen(loser, transfer).text("/status")).isEqualTo("cancelled");
        assertExactlyOneAtEveryInstant(family);
    }

    @RepeatedTest(5)
    void letsEitherTheAcceptanceOrTheCancellationWin() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, one);

        // When
        List<Answer> answers = AtOnce.all(
                () -> acceptedBy(one, transfer),
                () -> Api.as(source).ifMatch(transfer.etag()).post(transfer.location() + "/cancellation", BECAUSE));

        // Then
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        assertExactlyOneAtEveryInstant(family);
        if (answers.getFirst().status() == 200) {
            assertHandedOver(transfer, family);
        } else {
            assertTakenBack(transfer, family);
        }
    }

    @RepeatedTest(5)
    void letsOneOfTwoTransfersBegin() {
        // Given
        Family family = aFamilyOf(source);

        // When
        List<Answer> answers = AtOnce.all(
                () -> Api.as(source).post(TRANSFERS, aTransfer(family, one)),
                () -> Api.as(source).post(TRANSFERS, aTransfer(family, another)));

        // Then
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    }

    private void assertHandedOver(Answer transfer, Family family) {
        Topic.of(Topics.TRANSFERS).await(TransferCompleted.class, transfer.id());
        assertThat(statuses(transfer)).containsOnly("completed");
        assertThat(responsible(one, family)).containsExactly(source.organisation(), one.organisation());
        assertThat(access(family, source)).isEqualTo("tail referral");
        assertThat(access(family, one)).isEqualTo("full referral");
        assertFacts(Topic.of(Topics.TRANSFERS).about(transfer.id()))
                .are(TransferRequested.class, TransferAccepted.class, TransferCompleted.class);
    }

    private void assertTakenBack(Answer transfer, Family family) {
        assertThat(statuses(transfer)).containsOnly("cancelled");
        assertThat(responsible(source, family)).containsExactly(source.organisation());
        assertThat(access(family, source)).isEqualTo("full referral");
        assertThat(access(family, one)).isEqualTo("none");
        assertFacts(Topic.of(Topics.TRANSFERS).about(transfer.id()))
                .are(TransferRequested.class, TransferCancelled.class);
    }

    private Stream<String> statuses(Answer transfer) {
        return Stream.of(source, one).map(it -> seen(it, transfer).text("/status"));
    }

    private static Answer acceptedBy(TestCaller caller, Answer transfer) {
        return Api.as(caller).ifMatch("\"1\"").post(transfer.location() + "/acceptance");
    }
}
