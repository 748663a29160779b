package org.familysupport.referral.responsibilities;

import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * One organisation hands the responsibility for a subject to another.
 *
 * @param cause the transfer behind it
 */
public record Handing(SubjectRef subject, String programme, OrganisationId previous, OrganisationId next, UUID cause) {}
