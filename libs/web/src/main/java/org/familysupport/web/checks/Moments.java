package org.familysupport.web.checks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Moments as texts. */
public final class Moments {
    private static final int AFTER_YEAR = 4;
    private static final int AFTER_MINUTE = 16;

    private Moments() {}

    /** A moment as {@code 2021-03-17T10:00:00+07:00} (RFC 3339): its year has four digits, and it tells how far it is from UTC. */
    public static Optional<Instant> read(String text) {
        try {
            return text.length() > AFTER_MINUTE
                            && Character.isDigit(text.charAt(0))
                            && text.charAt(AFTER_YEAR) == '-'
                            && text.charAt(AFTER_MINUTE) == ':'
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}
