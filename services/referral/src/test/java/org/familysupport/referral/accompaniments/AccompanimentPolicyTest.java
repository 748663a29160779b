package org.familysupport.referral.accompaniments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.Access.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccompanimentPolicyTest {
    @Test
    void whoSeesNoMoreThanAPreviewDoesNotReadIt() {
        assertThat(AccompanimentPolicy.mayRead(caller("specialist"), access(Profile.PREVIEW))
                        .allowed())
                .isFalse();
        assertThat(AccompanimentPolicy.mayRead(caller("specialist"), access(Profile.TAIL))
                        .allowed())
                .isTrue();
        assertThat(AccompanimentPolicy.mayRead(caller("auditor"), access(Profile.FULL))
                        .allowed())
                .isFalse();
    }

    @Test
    void aTailIsForReadingAlsoForWhoIsResponsible() {
        assertThat(AccompanimentPolicy.mayLead(caller("specialist"), access(Profile.TAIL), true)
                        .allowed())
                .isFalse();
        assertThat(AccompanimentPolicy.mayLead(caller("specialist"), access(Profile.FULL), false)
                        .allowed())
                .isFalse();
        assertThat(AccompanimentPolicy.mayLead(caller("specialist"), access(Profile.FULL), true)
                        .allowed())
                .isTrue();
    }

    /** All statuses: nothing that takes it further without its basis. */
    @ParameterizedTest
    @EnumSource(AccompanimentStatus.class)
    void withoutItsBasisItOnlyEnds(AccompanimentStatus status) {
        assertThat(AccompanimentPolicy.allowed(status, caller("specialist"), access(Profile.FULL), true, false))
                .noneMatch(AccompanimentAct::goesOn)
                .isSubsetOf(AccompanimentAct.possible(status));
        assertThat(AccompanimentPolicy.allowed(status, caller("specialist"), access(Profile.FULL), true, true))
                .isEqualTo(AccompanimentAct.possible(status));
        assertThat(AccompanimentPolicy.allowed(status, caller("specialist"), access(Profile.FULL), false, true))
                .isEmpty();
    }

    private static Access access(Profile profile) {
        return new Access(profile, "registry");
    }

    private static Caller caller(String role) {
        return new Caller("s", "c", UUID.randomUUID(), "health", Set.of(role), Set.of("referral"), "referral");
    }
}
