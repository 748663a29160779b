package org.familysupport.referral.carers;

import java.time.LocalDate;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a course when it is opened.
 *
 * @param organisation who holds it
 * @param sessions how many sessions it has
 */
public record CourseDraft(
        OrganisationId organisation,
        String title,
        int sessions,
        LocalDate from,
        @Nullable LocalDate to) {}
