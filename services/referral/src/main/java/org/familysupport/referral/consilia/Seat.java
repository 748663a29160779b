package org.familysupport.referral.consilia;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** As what a caller knows of a consilium or a sitting. */
public enum Seat {
    SECRETARIAT,
    MEMBER,
    INVITED,
    /** Only responsible for somebody on the agenda: of the sitting it knows what is about them. */
    RESPONSIBLE;

    /** The seat of this word, if there is one. */
    static @Nullable Seat of(@Nullable String word) {
        return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
    }
}
