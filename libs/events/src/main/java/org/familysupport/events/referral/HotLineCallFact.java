package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;

/** What happens to a call to the hot line: it is taken; a call of a protected topic is told of apart. */
public sealed interface HotLineCallFact extends Fact permits HotLineCallTaken, RestrictedHotLineCallTaken {
    HotLineCallId call();

    @Override
    default UUID key() {
        return call().value();
    }
}
