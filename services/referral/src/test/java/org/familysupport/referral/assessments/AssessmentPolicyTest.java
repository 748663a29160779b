package org.familysupport.referral.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.Access.Profile;
import org.junit.jupiter.api.Test;

class AssessmentPolicyTest {
    private static final Access FULL = new Access(Profile.FULL, "registry");
    private static final Access TAIL = new Access(Profile.TAIL, "registry");
    private static final Access PREVIEW = new Access(Profile.PREVIEW, "referral");

    @Test
    void whoKnowsTheSubjectInFullRecordsInTheNameOfItsOwnOrganisation() {
        assertThat(AssessmentPolicy.mayRecord(with("specialist"), FULL, true).allowed())
                .isTrue();
        assertThat(AssessmentPolicy.mayRecord(with("specialist"), FULL, false).allowed())
                .isFalse();
        assertThat(AssessmentPolicy.mayRecord(with("specialist"), TAIL, true).allowed())
                .isFalse();
        assertThat(AssessmentPolicy.mayRecord(with("auditor"), FULL, true).allowed())
                .isFalse();
    }

    @Test
    void aTailIsEnoughForReadingAndAPreviewIsNot() {
        assertThat(AssessmentPolicy.mayRead(with("specialist"), TAIL).allowed()).isTrue();
        assertThat(AssessmentPolicy.mayRead(with("specialist"), PREVIEW).allowed())
                .isFalse();
    }

    @Test
    void onlyStewardsPublishInstruments() {
        assertThat(InstrumentPolicy.mayPublish(with("registry-steward")).allowed())
                .isTrue();
        assertThat(InstrumentPolicy.mayPublish(with("specialist")).allowed()).isFalse();
    }

    @Test
    void numbersOfContentmentAreForTheOrganisationItselfAndForWhoCounts() {
        assertThat(ContentmentPolicy.mayRead(with("specialist"), true).allowed())
                .isTrue();
        assertThat(ContentmentPolicy.mayRead(with("specialist"), false).allowed())
                .isFalse();
        assertThat(ContentmentPolicy.mayRead(with("ministry-analyst"), false).allowed())
                .isTrue();
        assertThat(ContentmentPolicy.mayReply(with(Caller.FAMILY_REPRESENTATIVE))
                        .allowed())
                .isTrue();
        assertThat(ContentmentPolicy.mayReply(with("ministry-analyst")).allowed())
                .isFalse();
    }

    private static Caller with(String role) {
        return new Caller(
                "somebody", "client", UUID.randomUUID(), "health", Set.of(role), Set.of("referral"), "referral");
    }
}
