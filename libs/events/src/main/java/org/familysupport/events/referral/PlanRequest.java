package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.registry.OrganisationId;

/**
 * A plan that a decision asks an organisation for.
 *
 * @param kind code of the list {@code plan-kind}
 */
public record PlanRequest(UUID request, String kind, OrganisationId organisation) {}
