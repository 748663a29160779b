package org.familysupport.referral.signals;

import org.familysupport.kernel.code.CodeList;
import org.familysupport.reference.CodeLists;

/** What the list {@code signal-topic} says: which topics are protected, so that nothing of them leaves on open ways. */
final class SignalTopics {
    private static final CodeList TOPICS = CodeLists.load().list("signal-topic");

    private SignalTopics() {}

    static boolean isRestricted(String topic) {
        return TOPICS.find(topic)
                .flatMap(code -> code.attribute("protection"))
                .filter("restricted"::equals)
                .isPresent();
    }
}
