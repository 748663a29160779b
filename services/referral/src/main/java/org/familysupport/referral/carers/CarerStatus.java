package org.familysupport.referral.carers;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a candidate stands. */
public enum CarerStatus {
    APPLIED,
    IN_COURSE,
    CERTIFIED,
    REFUSED,
    WITHDRAWN;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with this word. */
    public static CarerStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<CarerStatus, String> {
        @Override
        public String convertToDatabaseColumn(CarerStatus status) {
            return status.code();
        }

        @Override
        public CarerStatus convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
