package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * Somebody looked whether a need is met.
 *
 * @param category code of the list {@code need-category}
 * @param state {@code unmet}, {@code partly-met} or {@code met}
 */
public record AssessedNeedReviewed(
        AssessedNeedId need,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        String category,
        String state,
        LocalDate reviewedOn)
        implements AssessedNeedFact {}
