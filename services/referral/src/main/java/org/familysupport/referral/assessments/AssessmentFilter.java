package org.familysupport.referral.assessments;

import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Which assessments are wanted.
 *
 * @param subject of whom
 * @param instrument code of an instrument, whatever its version
 */
public record AssessmentFilter(SubjectRef subject, @Nullable String instrument) {}
