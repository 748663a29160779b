package org.familysupport.web.checks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as texts: which can be read, and which of those can be meant. */
public final class Days {
    private static final int LENGTH = 10;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private Days() {}

    /** A day as {@code 2021-03-17} (RFC 3339): its year has four digits and no sign, though Java reads others too. */
    public static Optional<LocalDate> read(String text) {
        try {
            return text.length() == LENGTH && Character.isDigit(text.charAt(0))
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Whether somebody alive or planned for can be meant; years beyond are slips of the keyboard. */
    public static boolean plausible(LocalDate day) {
        return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
    }
}
