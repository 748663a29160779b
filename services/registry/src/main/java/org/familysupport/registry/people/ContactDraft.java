package org.familysupport.registry.people;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached from a day on.
 *
 * @param kind code of the list {@code contact-kind}
 * @param preferred whether the person wants to be reached so before other ways
 */
public record ContactDraft(String kind, String value, boolean preferred, LocalDate from) implements Personal {
    /** Of ITU-T E.164: up to fifteen digits; blanks, hyphens and brackets between them do not matter. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ ()-]*[0-9]){4,14}");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** What cannot be of a contact of this kind from this day on. */
    public static Violations impossible(
            @Nullable String kind, @Nullable String value, @Nullable LocalDate from, LocalDate today) {
        return new Violations()
                .unless(kind == null || value == null || wellFormed(kind, value), "/value", GeneralRule.FORMAT)
                .unless(from == null || !from.isAfter(today), "/from", GeneralRule.FUTURE_DATE);
    }

    private static boolean wellFormed(String kind, String value) {
        return switch (kind) {
            case "phone" -> PHONE.matcher(value).matches();
            case "email" -> EMAIL.matcher(value).matches();
            default -> true;
        };
    }

    @Override
    public String toString() {
        return "***";
    }
}
