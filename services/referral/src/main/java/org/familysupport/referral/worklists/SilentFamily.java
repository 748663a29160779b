package org.familysupport.referral.worklists;

import java.time.LocalDate;
import org.familysupport.events.registry.FamilyId;

/**
 * A family of which nothing was heard for a time.
 *
 * @param heardOn the last day of anything: a referral moved, a service was given, a responsibility began
 */
public record SilentFamily(FamilyId family, LocalDate heardOn) {}
