package org.familysupport.referral.assessments;

import org.jspecify.annotations.Nullable;

/**
 * Which instruments are wanted; what is absent does not matter.
 *
 * @param code all versions of the one with this code
 * @param kind code of the list {@code instrument-kind}
 */
public record InstrumentFilter(
        @Nullable String code, @Nullable String kind) {}
