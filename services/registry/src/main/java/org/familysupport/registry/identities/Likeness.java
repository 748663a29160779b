package org.familysupport.registry.identities;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.matching.Features;
import org.familysupport.matching.Field;
import org.familysupport.persistence.store.Json;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person, as far as it tells whether two records are of one.
 *
 * @param given the present given name first, then former ones; so the surnames
 * @param birth absent where none is known or the child is only expected: a due day tells nothing of who it is
 * @param estimated whether only the year of the birth counts
 * @param identifiers system to number; without the agencies' own numbers, which two of one client may well differ in
 */
public record Likeness(
        List<String> given,
        List<String> family,
        @Nullable String patronymic,
        @Nullable LocalDate birth,
        boolean estimated,
        @Nullable String sex,
        @Nullable String territory,
        @Nullable String address,
        Map<String, String> identifiers,
        List<String> phones,
        List<String> emails)
        implements Personal {
    private static final String ESTIMATED = "estimated";
    private static final String EXPECTED = "expected";

    /** Between the values of a list in {@code likeness_of}: unit separator, which no name has. */
    private static final String SEPARATOR = "\u001f";

    /** Between what is told of several: record separator, which no JSON text has. */
    private static final String BETWEEN = "\u001e";

    public Likeness {
        given = List.copyOf(given);
        family = List.copyOf(family);
        identifiers = Map.copyOf(identifiers);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    /** The same with a birth of a precision of the list {@code birth-precision}. */
    public Likeness born(@Nullable LocalDate day, @Nullable String precision) {
        boolean tells = day != null && !EXPECTED.equals(precision);
        return new Likeness(
                given,
                family,
                patronymic,
                tells ? day : null,
                ESTIMATED.equals(precision),
                sex,
                territory,
                address,
                identifiers,
                phones,
                emails);
    }

    /** The same without where it lives and how it is reached. */
    Likeness withoutPlace() {
        return new Likeness(
                given, family, patronymic, birth, estimated, sex, null, null, identifiers, List.of(), List.of());
    }

    /** Reads what the database function {@code likenesses_of} tells of several, with {@code chr(30)} between them. */
    public static List<Likeness> all(String told) {
        return Arrays.stream(told.split(BETWEEN)).map(Likeness::read).toList();
    }

    /** Reads what the database function {@code likeness_of} tells. */
    static Likeness read(String told) {
        Map<String, String> texts = Json.texts(told);
        String birth = texts.get("birth");
        return new Likeness(
                        list(texts.get("given")),
                        list(texts.get("family")),
                        texts.get("patronymic"),
                        null,
                        false,
                        texts.get("sex"),
                        texts.get("territory"),
                        texts.get("address"),
                        numbers(texts.get("identifiers")),
                        list(texts.get("phones")),
                        list(texts.get("emails")))
                .born(birth == null ? null : LocalDate.parse(birth), texts.get("precision"));
    }

    private static List<String> list(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(SEPARATOR));
    }

    private static Map<String, String> numbers(@Nullable String object) {
        return object == null ? Map.of() : Json.texts(object);
    }

    /** For the matcher. */
    Features features() {
        Features.Builder features = Features.builder();
        given.forEach(features::given);
        family.forEach(features::family);
        if (patronymic != null) {
            features.patronymic(patronymic);
        }
        if (birth != null) {
            if (estimated) {
                features.birthYear(birth.getYear());
            } else {
                features.birth(birth);
            }
        }
        if (sex != null) {
            features.sex(sex);
        }
        if (address != null) {
            features.place(Field.STREET, address);
        }
        identifiers.forEach(features::identifier);
        phones.forEach(features::phone);
        emails.forEach(features::email);
        return features.build();
    }

    @Override
    public String toString() {
        return "***";
    }
}
