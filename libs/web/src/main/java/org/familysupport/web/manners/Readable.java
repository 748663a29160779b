package org.familysupport.web.manners;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.web.checks.Days;

/** Whether the text of a parameter can be read as the type a door declares for it. */
public final class Readable {
    private Readable() {}

    static boolean as(Class<?> type, String text) {
        if (type == LocalDate.class) {
            return Days.read(text).isPresent();
        }
        if (type == UUID.class || Id.class.isAssignableFrom(type)) {
            return uuid(text).isPresent();
        }
        if (type == Integer.class || type == int.class) {
            return number(text);
        }
        // Java takes every other word for a no: with a slip of the keyboard a rehearsal would be the real thing.
        if (type == Boolean.class || type == boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        return !type.isEnum()
                || Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals(text));
    }

    /** A UUID in full: Java also takes abbreviated ones. */
    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(it -> it.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static boolean number(String text) {
        try {
            Integer.parseInt(text);
            return true;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
