package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever leads an accompaniment looked through its case.
 *
 * @param nextOn when to look through it again; absent where no day is set
 */
public record AccompanimentReviewed(
        AccompanimentId accompaniment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        LocalDate reviewedOn,
        @Nullable LocalDate nextOn)
        implements AccompanimentFact {}
