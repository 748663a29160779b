package org.familysupport.referral.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.familysupport.kernel.code.Code;
import org.familysupport.reference.CodeLists;
import org.junit.jupiter.api.Test;

class FirstActionPolicyTest {
    private static final Instant CAME = Instant.parse("2026-05-01T20:00:00Z");

    @Test
    void anUrgentSignalHasADayAndAnEmergencyFourHoursAlsoOnAHoliday() {
        assertThat(FirstActionPolicy.by("urgent", CAME)).isEqualTo("2026-05-02T20:00:00Z");
        assertThat(FirstActionPolicy.by("emergency", CAME)).isEqualTo("2026-05-02T00:00:00Z");
    }

    @Test
    void aRoutineSignalHasNoTermAndARoutineCallIsNoSignal() {
        assertThat(FirstActionPolicy.by("routine", CAME)).isNull();
        assertThat(FirstActionPolicy.opensSignal("routine")).isFalse();
        assertThat(FirstActionPolicy.opensSignal("urgent")).isTrue();
    }

    @Test
    void whatOpensASignalHasATerm() {
        assertThat(CodeLists.load().list("signal-urgency").codes())
                .extracting(Code::code)
                .allSatisfy(urgency -> assertThat(FirstActionPolicy.by(urgency, CAME) != null)
                        .isEqualTo(FirstActionPolicy.opensSignal(urgency)));
    }
}
