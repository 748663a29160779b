package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;

/**
 * Who did something about a signal, and when.
 *
 * @param organisation the one that handles it
 * @param at when it was done, as it was said; when it was said is the time of the event, and that keeps the term or not
 */
public record SignalHandling(OrganisationId organisation, Instant at) {}
