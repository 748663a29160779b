package org.familysupport.referral.assessments;

import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a question; stays here.
 *
 * @param question its code
 * @param value of a question answered with a number
 * @param words of a question answered with words
 */
public record GivenAnswer(
        String question, @Nullable Integer value, @Nullable String words) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
