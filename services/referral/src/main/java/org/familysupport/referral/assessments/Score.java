package org.familysupport.referral.assessments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's answers come to on a scale.
 *
 * @param band what that means; null where the scale says nothing of it
 */
public record Score(
        String scale, BigDecimal value, @Nullable String band) {}
