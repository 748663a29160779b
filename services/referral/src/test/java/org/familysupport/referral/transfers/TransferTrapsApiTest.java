package org.familysupport.referral.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.transfers.TransferFixture.BECAUSE;
import static org.familysupport.referral.transfers.TransferFixture.accept;
import static org.familysupport.referral.transfers.TransferFixture.act;
import static org.familysupport.referral.transfers.TransferFixture.responsible;
import static org.familysupport.referral.transfers.TransferFixture.seen;
import static org.familysupport.referral.transfers.TransferFixture.sent;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** The traps of handover section 4 that concern transfers and had no test of their own. */
@ComponentTest
@Proves("27")
class TransferTrapsApiTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    void letsNeitherTheSenderNorAReaderAccept() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, target);

        // When
        Answer bySender = accept(source, transfer);
        Answer byReader = accept(target.colleague().withRoles("auditor"), transfer);

        // Then
        assertProblem(bySender).is(403, "forbidden");
        assertProblem(byReader).is(403, "forbidden");
        assertThat(responsible(source, family)).containsExactly(source.organisation());
    }

    @Test
    void refusesAcceptingAfterItWasTakenBack() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, target);
        String tab = seen(target, transfer).etag();
        act(source, transfer, "cancellation").expect(200);

        // When
        Answer late = Api.as(target).ifMatch(tab).post(transfer.location() + "/acceptance");
        Answer fresh = accept(target, transfer);

        // Then
        assertProblem(late).is(412, "stale-version");
        assertProblem(fresh).is(409, "state-conflict").has("/currentState", "cancelled");
        assertThat(responsible(source, family)).containsExactly(source.organisation());
    }

    @Test
    void tellsWhoTakesItBackAfterItWasAcceptedThatItIsTooLate() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, target);
        accept(target, transfer).expect(200);
        Awaitility.await("its completion")
                .until(() -> seen(source, transfer).text("/status").equals("completed"));

        // When
        Answer stale = Api.as(source).ifMatch(transfer.etag()).post(transfer.location() + "/cancellation", BECAUSE);
        Answer fresh = act(source, transfer, "cancellation");
        Answer byReader = act(source.colleague().withRoles("auditor"), transfer, "cancellation");

        // Then
        assertProblem(stale).is(412, "stale-version");
        assertProblem(fresh).is(409, "state-conflict");
        assertProblem(byReader).is(403, "forbidden");
        assertThat(responsible(target, family)).containsExactly(source.organisation(), target.organisation());
    }

    @Test
    void writesNothingForAnIdOfOneOnThePathOfAnother() {
        // Given
        Answer mine = sent(source, aFamilyOf(source), target);
        TestCaller elsewhere = aSpecialist();
        Answer theirs = sent(elsewhere, aFamilyOf(elsewhere), target);

        // When
        Answer answer = Api.as(source).ifMatch(mine.etag()).post(theirs.location() + "/cancellation", BECAUSE);

        // Then
        assertProblem(answer).is(404, "not-found");
        assertThat(seen(elsewhere, theirs).text("/status")).isEqualTo("requested");
    }

    @Test
    void everyActAsksForTheVersionThatWasSeen() {
        // Given
        Answer transfer = sent(source, aFamilyOf(source), target);

        // When
        List<Answer> answers = Stream.of("acceptance", "rejection", "cancellation")
                .map(act -> act.equals("acceptance")
                        ? Api.as(target).post(transfer.location() + "/" + act)
                        : Api.as(target).post(transfer.location() + "/" + act, BECAUSE))
                .toList();

        // Then
        answers.forEach(answer -> assertProblem(answer).is(428, "if-match-required"));
    }
}
