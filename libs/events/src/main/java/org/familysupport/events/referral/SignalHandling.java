package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;

/**
 * Who did something about a signal, and when.
 *
 * @param organisation the one that handles it
 */
public record SignalHandling(OrganisationId organisation, Instant at) {}
