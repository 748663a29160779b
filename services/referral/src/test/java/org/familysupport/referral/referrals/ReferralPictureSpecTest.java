package org.familysupport.referral.referrals;

import org.familysupport.testing.spec.GeneratedFile;
import org.junit.jupiter.api.Test;

/** The picture of the lifecycle is made from the table by which the code decides. */
class ReferralPictureSpecTest {
    private static final String WORDS = """
            # What may follow what in a referral

            Made from `ReferralLifecycle` of the referral service, by which it decides; change that, then `./dev specs`.
            The table rules: it also holds `entered-in-error`, which any status allows and the picture leaves out. All but
            the end of a consent and of the time to answer, which are nobody's act.

            ```mermaid
            """;

    @Test
    void showsWhatTheTableSays() {
        new GeneratedFile("docs/pictures/referral-lifecycle.md")
                .mustHold(WORDS + LifecycleWords.diagram() + "```\n\n" + LifecycleWords.table());
    }
}
