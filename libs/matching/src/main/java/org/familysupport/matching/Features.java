package org.familysupport.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.matching.text.MatchKey;
import org.familysupport.matching.text.NameText;
import org.familysupport.matching.text.Patronymic;
import org.familysupport.matching.text.Surname;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person for matching, normalised once: whatever happens to be there, and nothing that must be. Prints as a mask.
 */
public final class Features implements Personal {
    /** Codes of sex that are told apart; anything else counts as unknown. */
    enum Sex {
        MALE,
        FEMALE
    }

    final List<NameText> given;
    /** The current surname first, then former ones. */
    final List<NameText> family;

    final List<NameText> familyStems;
    final @Nullable NameText patronymic;
    final @Nullable NameText fatherStem;
    final @Nullable BirthDay birth;
    final String birthYear;
    final @Nullable Sex sex;
    /** System to number. */
    final Map<String, String> identifiers;

    final List<String> phones;
    final List<String> emails;
    private final List<List<NameText>> places;

    private Features(Builder builder) {
        this.given = List.copyOf(builder.given);
        this.family = List.copyOf(builder.family);
        this.familyStems = family.stream()
                .map(it -> NameText.ofKey(Surname.stem(it.key())))
                .toList();
        this.patronymic = builder.patronymic;
        this.fatherStem = patronymic == null ? null : NameText.ofKey(Patronymic.stem(patronymic.key()));
        this.birth = builder.birth;
        this.birthYear = birth == null ? "" : birth.yearText();
        this.sex = builder.sex;
        this.identifiers = Map.copyOf(builder.identifiers);
        this.phones = List.copyOf(builder.phones);
        this.emails = List.copyOf(builder.emails);
        List<List<NameText>> byField = new ArrayList<>();
        for (Field field : Field.values()) {
            byField.add(List.copyOf(builder.places.getOrDefault(field, List.of())));
        }
        this.places = List.copyOf(byField);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The values whose frequency matters, each with its field. */
    void forEachCounted(BiConsumer<Field, String> counter) {
        given.forEach(it -> counter.accept(Field.GIVEN, it.key()));
        family.forEach(it -> counter.accept(Field.FAMILY, it.key()));
        if (patronymic != null) {
            counter.accept(Field.PATRONYMIC, patronymic.key());
        }
        if (birth != null) {
            counter.accept(Field.BIRTH, birthYear);
        }
        for (Field field : Field.values()) {
            places(field).forEach(it -> counter.accept(field, it.key()));
        }
    }

    /** What is known of this part of an address; empty where nothing is. */
    List<NameText> places(Field field) {
        return places.get(field.ordinal());
    }

    @Override
    public String toString() {
        return "***";
    }

    /** Gathers what is known; blank texts and what cannot be read count as not known. */
    public static final class Builder {
        private final List<NameText> given = new ArrayList<>();
        private final List<NameText> family = new ArrayList<>();
        private @Nullable NameText patronymic;
        private @Nullable BirthDay birth;
        private @Nullable Sex sex;
        private final Map<String, String> identifiers = new LinkedHashMap<>();
        private final List<String> phones = new ArrayList<>();
        private final List<String> emails = new ArrayList<>();
        private final Map<Field, List<NameText>> places = new LinkedHashMap<>();

        private Builder() {}

        /** A given name; the first is the present one, further ones were borne before. */
        public Builder given(String name) {
            add(given, NameText.given(name));
            return this;
        }

        /** A surname; the first is the present one, further ones were borne before. */
        public Builder family(String name) {
            add(family, NameText.of(name));
            return this;
        }

        public Builder patronymic(String name) {
            NameText text = NameText.of(name);
            patronymic = text.isEmpty() ? patronymic : text;
            return this;
        }

        public Builder birth(LocalDate date) {
            birth = BirthDay.of(date);
            return this;
        }

        /** As text: {@code 1998-03-21}, {@code 19980321}, {@code 21.03.1998}, {@code 1998-03}, {@code 1998}. */
        public Builder birth(String text) {
            BirthDay read = BirthDay.read(text);
            birth = read == null ? birth : read;
            return this;
        }

        /** In parts; 0 where month or day are not known. */
        public Builder birth(int year, int month, int day) {
            BirthDay read = BirthDay.checked(year, month, day);
            birth = read == null ? birth : read;
            return this;
        }

        /** Of a date that is only estimated: its year counts. */
        public Builder birthYear(int year) {
            return birth(year, 0, 0);
        }

        /** By code or usual letter: {@code male, m, м} and {@code female, f, ж}. */
        public Builder sex(String code) {
            String letter = code.strip().toLowerCase(Locale.ROOT);
            if (letter.startsWith("m") || letter.startsWith("м")) {
                sex = Sex.MALE;
            } else if (letter.startsWith("f") || letter.startsWith("ж")) {
                sex = Sex.FEMALE;
            }
            return this;
        }

        /** A number by which {@code system} knows the person, as digits and letters; numbers of two systems are not compared. */
        public Builder identifier(String system, String number) {
            String plain = lettersAndDigits(number);
            if (!plain.isEmpty()) {
                identifiers.put(system, plain);
            }
            return this;
        }

        /** A telephone number in any writing: its last ten digits count. */
        public Builder phone(String number) {
            String digits = number.replaceAll("[^0-9]", "");
            if (digits.length() >= 5) {
                phones.add(digits.substring(Math.max(0, digits.length() - 10)));
            }
            return this;
        }

        public Builder email(String address) {
            String plain = address.strip().toLowerCase(Locale.ROOT);
            if (!plain.isEmpty()) {
                emails.add(plain);
            }
            return this;
        }

        /** A part of an address or place: {@code street, number, premises, locality, postcode, region, birth-place}. */
        public Builder place(Field field, String text) {
            if (!field.isOfTheHousehold() && field != Field.BIRTH_PLACE) {
                throw new IllegalArgumentException(field.code() + " is no place");
            }
            NameText place = field == Field.POSTCODE ? NameText.ofKey(lettersAndDigits(text)) : NameText.of(text);
            if (!place.isEmpty()) {
                places.computeIfAbsent(field, it -> new ArrayList<>()).add(place);
            }
            return this;
        }

        public Features build() {
            return new Features(this);
        }

        private static void add(List<NameText> names, NameText name) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }

        private static String lettersAndDigits(String text) {
            return MatchKey.of(text).replaceAll("[^\\p{L}\\p{Nd}]", "");
        }
    }
}
