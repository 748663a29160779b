package org.familysupport.testing.spec.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.junit.jupiter.api.Test;

class ProblemsFileTest {
    @Test
    void theGeneralRefusalsAreTheAcceptedOnes() {
        ProblemsFile.FILE.mustHold(general(ProblemsFile.FILE.present()));
    }

    @Test
    void aServiceLeavesTheSectionsOfOthersAlone() {
        String before = general("");

        String after = ProblemsFile.with(before, "reporting", List.of(GeneralProblem.NOT_FOUND), List.of());

        assertThat(after).startsWith(before).contains("## reporting\n\n| Code", "| `not-found` | 404 |");
        assertThat(general(after)).isEqualTo(after);
    }

    private static String general(String present) {
        return ProblemsFile.with(present, "general", List.of(GeneralProblem.values()), List.of(GeneralRule.values()));
    }
}
