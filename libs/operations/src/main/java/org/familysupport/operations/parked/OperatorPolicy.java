package org.familysupport.operations.parked;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may look after parked messages. */
final class OperatorPolicy {
    private static final String OPERATOR = "operator";

    private OperatorPolicy() {}

    static Decision mayOperate(Caller caller) {
        return Decision.only(caller.has(OPERATOR));
    }
}
