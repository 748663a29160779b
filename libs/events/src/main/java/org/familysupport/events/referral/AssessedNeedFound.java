package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A need was found; as yet it is not met.
 *
 * @param category code of the list {@code need-category}
 * @param assessment the assessment that showed it; absent where another look did
 */
public record AssessedNeedFound(
        AssessedNeedId need,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        String category,
        @Nullable AssessmentId assessment,
        LocalDate foundOn)
        implements AssessedNeedFact {}
