package org.familysupport.referral.transfers;

import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers are wanted; all conditions hold at once.
 *
 * @param status with this one, from the caller's side; null for any
 * @param subject about this family or person itself; null for all
 */
public record TransferFilter(
        @Nullable TransferStatus status, @Nullable SubjectRef subject) {}
