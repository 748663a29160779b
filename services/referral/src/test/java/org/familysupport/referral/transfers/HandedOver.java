package org.familysupport.referral.transfers;

import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.people.TestCaller;

/** For tests of other rooms: the responsibility for a family has gone to another organisation. */
public final class HandedOver {
    private HandedOver() {}

    /** By a transfer that was offered and accepted; as who accepts it is answered. */
    public static Answer handOver(Family family, TestCaller from, TestCaller to) {
        return TransferFixture.accept(to, TransferFixture.sent(from, family, to))
                .expect(200);
    }
}
