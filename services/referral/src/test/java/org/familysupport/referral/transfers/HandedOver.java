package org.familysupport.referral.transfers;

import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.people.TestCaller;

/** For tests of other rooms: the responsibility for a family has gone to another organisation. */
public final class HandedOver {
    private HandedOver() {}

    /** By a transfer that was offered and accepted; as who accepts it is answered. */
    public static Answer handOver(Family family, TestCaller from, TestCaller to) {
        return taken(to, offered(family, from, to)).expect(200);
    }

    /** A transfer that waits for its receiver. */
    public static Answer offered(Family family, TestCaller from, TestCaller to) {
        return TransferFixture.sent(from, family, to);
    }

    /** How the acceptance of a transfer is answered. */
    public static Answer taken(TestCaller to, Answer transfer) {
        return TransferFixture.accept(to, transfer);
    }
}
