package org.familysupport.matching;

import java.util.Locale;

/** What is compared of two records. */
public enum Field {
    GIVEN,
    FAMILY,
    PATRONYMIC,
    BIRTH,
    SEX,
    IDENTIFIER,
    PHONE,
    EMAIL,
    STREET,
    NUMBER,
    PREMISES,
    LOCALITY,
    POSTCODE,
    REGION,
    BIRTH_PLACE;

    /** As in explanations and in the table of weights: kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says where someone lives, which all of a household share. */
    boolean isOfTheHousehold() {
        return switch (this) {
            case STREET, NUMBER, PREMISES, LOCALITY, POSTCODE, REGION -> true;
            default -> false;
        };
    }
}
