package org.familysupport.referral.responsibilities;

import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A time in which one organisation was or is responsible.
 *
 * @param number running, per subject and programme, beginning at 1
 * @param to absent while it lasts
 */
public record ResponsibilityPeriod(
        String programme,
        long number,
        OrganisationId organisation,
        Instant from,
        @Nullable Instant to) {}
