package org.familysupport.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.sql.Exclusions;
import org.familysupport.testing.sql.Plans;
import org.junit.jupiter.api.Test;

@ComponentTest
class LookUpsTest {
    @Test
    void noLookUpByIdCanTakeTheIndexOfAnExclusionConstraint() {
        assertThat(Exclusions.overPlainIds()).isEmpty();
    }

    @Test
    void everyFunctionThatLooksSomethingUpKeepsItsPlan() {
        assertThat(Plans.madeAnew()).isEmpty();
    }
}
