package org.familysupport.referral.signals;

import java.time.Duration;
import java.time.Instant;
import org.familysupport.kernel.code.CodeList;
import org.familysupport.reference.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * Until when something must be done about a signal for the first time: so many hours after it came, by its urgency. The
 * hours are data of the list {@code signal-urgency}; an emergency knows no working day, so they run through nights and
 * holidays.
 */
final class FirstActionPolicy {
    private static final CodeList URGENCIES = CodeLists.load().list("signal-urgency");

    private FirstActionPolicy() {}

    /** The end of the term; null where the urgency has none. */
    static @Nullable Instant by(String urgency, Instant receivedAt) {
        return URGENCIES
                .find(urgency)
                .flatMap(code -> code.attribute("first-action-hours"))
                .map(hours -> receivedAt.plus(Duration.ofHours(Long.parseLong(hours))))
                .orElse(null);
    }

    /**
     * Whether the term went by with nothing said to have been done; whatever is said of it afterwards.
     *
     * @param by the end of the term; null where the urgency has none
     * @param notedAt when it was said that something had been done; null when it was not yet
     */
    static boolean missed(@Nullable Instant by, @Nullable Instant notedAt, Instant now) {
        return by != null && by.isBefore(notedAt == null ? now : notedAt);
    }

    /** Whether a call of this urgency is a signal too. */
    static boolean opensSignal(String urgency) {
        return URGENCIES
                .find(urgency)
                .flatMap(code -> code.attribute("opens-signal"))
                .filter("yes"::equals)
                .isPresent();
    }
}
