package org.familysupport.referral.transfers;

import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What came of one of many transfers.
 *
 * @param answer as it was first given; null where it was refused
 * @param refusal why it was not requested; null where it was
 */
public record TransferOutcome(
        @Nullable Answer answer, @Nullable Refused refusal) {}
