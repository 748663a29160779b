package org.familysupport.referral.transfers;

import java.util.List;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.referral.TransferFact;

/** What happened: to the transfer, and to the previews that go with it. */
record TransferStep(TransferFact fact, List<GrantFact> grants) {
    TransferStep {
        grants = List.copyOf(grants);
    }
}
