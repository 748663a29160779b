package org.familysupport.events.referral;

import org.familysupport.events.Fact;

/** What happens to a transfer of responsibility. */
public sealed interface TransferFact extends Fact
        permits TransferRequested, TransferAccepted, TransferRejected, TransferCancelled, TransferCompleted {}
