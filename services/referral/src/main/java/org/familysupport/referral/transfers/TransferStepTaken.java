package org.familysupport.referral.transfers;

import java.util.List;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.referral.TransferFact;

/** What happened: to the transfer, and to the previews that go with it. */
record TransferStepTaken(TransferFact fact, List<GrantFact> grants) {
    TransferStepTaken {
        grants = List.copyOf(grants);
    }
}
