package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.familysupport.referral.handovers.Side;
import org.familysupport.testing.spec.GeneratedFile;
import org.junit.jupiter.api.Test;

/** The picture of the lifecycle, and the texts of the API, are made from the table by which the code decides. */
class ReferralPictureSpecTest {
    private static final String WORDS = """
            # What may follow what in a referral

            Made from `ReferralLifecycle` of the referral service, by which it decides; change that, then `./dev specs`.
            The table rules: it also holds `entered-in-error`, which any status allows and the picture leaves out. All but
            the end of a consent and of the time to answer, which are nobody's act.

            ```mermaid
            """;

    private static final List<ReferralStep> TABLE = ReferralLifecycle.TABLE;
    private static final ReferralStep HOLD = TABLE.stream()
            .filter(step -> step.act() == ReferralAct.HOLD)
            .findFirst()
            .orElseThrow();

    @Test
    void showsWhatTheTableSays() {
        new GeneratedFile("docs/pictures/referral-lifecycle.md").mustHold(picture(TABLE));
    }

    @Test
    void aLineLessIsAnArrowARowAndATextLess() {
        // When
        List<ReferralStep> without = changed(step -> null);

        // Then
        assertThat(picture(TABLE)).contains("in_progress --> on_hold: hold (the target)", "| in-progress | `hold` |");
        assertThat(picture(without)).doesNotContain("on_hold: hold", "`hold`");
        assertThat(LifecycleWords.of(ReferralAct.HOLD, TABLE)).contains("from `in-progress`, by the target");
        assertThat(LifecycleWords.of(ReferralAct.HOLD, without)).isEmpty();
    }

    @Test
    void aLineThatIsAnotherIsShownAsThat() {
        // When
        List<ReferralStep> bySource = changed(step -> new ReferralStep(
                step.from(),
                step.act(),
                ReferralStatus.FAILED,
                Set.of(Side.SOURCE),
                Set.of(ReferralStep.Given.GUARDED),
                Set.of(ReferralStep.Need.NOTE),
                null,
                TargetAccess.NONE));

        // Then
        assertThat(picture(bySource))
                .contains(
                        "in_progress --> failed: hold (the source)",
                        "| in-progress | `hold` | %s | the source | %s | failed |"
                                .formatted(ReferralStep.Given.GUARDED.words(), ReferralStep.Need.NOTE.words()))
                .doesNotContain("in_progress --> on_hold: hold (the target)");
        assertThat(LifecycleWords.of(ReferralAct.HOLD, bySource))
                .contains("by the source")
                .contains("then `failed`");
    }

    private static String picture(List<ReferralStep> steps) {
        return WORDS + LifecycleWords.diagram(steps) + "```\n\n" + LifecycleWords.table(steps);
    }

    /** The table with another line, or none, in the place of one. */
    private static List<ReferralStep> changed(UnaryOperator<ReferralStep> change) {
        return TABLE.stream()
                .flatMap(step -> Stream.ofNullable(step.equals(HOLD) ? change.apply(step) : step))
                .toList();
    }
}
