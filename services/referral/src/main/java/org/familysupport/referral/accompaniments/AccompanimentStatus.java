package org.familysupport.referral.accompaniments;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an accompaniment stands (domain 4.2). */
public enum AccompanimentStatus {
    IDENTIFIED,
    UNDER_PROCEDURE,
    GRANTED,
    REFUSED,
    ACTIVE,
    SUSPENDED,
    CLOSED,
    FOLLOW_UP,
    ARCHIVED;

    /** Those of which a family has one at a time, also by other records of it. */
    private static final Set<AccompanimentStatus> OPEN =
            EnumSet.of(IDENTIFIED, UNDER_PROCEDURE, GRANTED, ACTIVE, SUSPENDED);

    boolean open() {
        return OPEN.contains(this);
    }

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with this word. */
    public static AccompanimentStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<AccompanimentStatus, String> {
        @Override
        public String convertToDatabaseColumn(AccompanimentStatus status) {
            return status.code();
        }

        @Override
        public AccompanimentStatus convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
