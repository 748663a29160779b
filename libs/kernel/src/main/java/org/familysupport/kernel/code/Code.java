package org.familysupport.kernel.code;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.familysupport.kernel.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * One word of the controlled vocabulary, as it stands on the wire and as people read it.
 *
 * <p>A retired code stays readable for ever and may not be used for anything dated after its last day (domain row 76).
 *
 * @param list the list it belongs to
 * @param code the word on the wire, in kebab-case
 * @param ru the Russian label
 * @param en the English label
 * @param validFrom the first day on which it may be used
 * @param validTo the last day on which it may be used; none while it is in use
 * @param source the law, standard or document it was taken from
 * @param attributes further columns of its list, such as the kind that a service type belongs to
 */
public record Code(
        String list,
        String code,
        String ru,
        String en,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Map<String, String> attributes) {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Code {
        if (!isKebabCase(code)) {
            throw new IllegalArgumentException("a code must be in kebab-case");
        }
        if (ru.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a code needs a Russian and an English label");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("a code must not end before it begins");
        }
        Objects.requireNonNull(list);
        Objects.requireNonNull(source);
        attributes = Map.copyOf(attributes);
    }

    /** A code of a list that has no further columns. */
    public Code(
            String list,
            String code,
            String ru,
            String en,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {
        this(list, code, ru, en, validFrom, validTo, source, Map.of());
    }

    /** Whether {@code text} is written as codes are on the wire (rulings 5). */
    public static boolean isKebabCase(String text) {
        return KEBAB_CASE.matcher(text).matches();
    }

    /** Whether something dated {@code day} may carry this code. */
    public boolean usableOn(LocalDate day) {
        return new Span(validFrom, validTo).contains(day);
    }

    /** What the further column {@code name} says of this code, if it says anything. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
