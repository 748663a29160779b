package org.familysupport.events.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.SubjectRef;

/**
 * An organisation reads a family or person in an emergency: the notice to the responsible organisation. The grant itself is
 * told on the topic of grants.
 *
 * @param reason code of the list {@code emergency-reason}
 * @param responsibleOrganisation which reviews it
 * @param until when the access ends, whatever anybody does
 * @param reviewBy the last day for the review
 */
public record EmergencyAccessOpened(
        EmergencyAccessId emergencyAccess,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        String reason,
        OrganisationId responsibleOrganisation,
        Instant openedAt,
        Instant until,
        LocalDate reviewBy)
        implements EmergencyAccessFact {
    @Override
    public UUID key() {
        return emergencyAccess.value();
    }
}
