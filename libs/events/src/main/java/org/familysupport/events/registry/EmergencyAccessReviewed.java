package org.familysupport.events.registry;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;

/**
 * Whether an emergency access was justified, in the judgement of the responsible organisation.
 *
 * @param organisation which had read
 * @param outcome code of the list {@code emergency-outcome}
 */
public record EmergencyAccessReviewed(
        EmergencyAccessId emergencyAccess,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        OrganisationId reviewedBy,
        String outcome,
        Instant reviewedAt)
        implements EmergencyAccessFact {
    @Override
    public UUID key() {
        return emergencyAccess.value();
    }
}
