package org.familysupport.referral.consilia;

import java.time.LocalDate;
import org.familysupport.events.referral.ConsiliumId;
import org.familysupport.events.referral.SittingId;

/**
 * A sitting in a list.
 *
 * @param items how many lines its agenda has
 */
public record SittingRow(
        SittingId id, long version, ConsiliumId consilium, LocalDate plannedOn, SittingStatus status, int items) {}
