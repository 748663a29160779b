package org.familysupport.referral.relinquishments;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a case stands. */
public enum RelinquishmentStatus {
    /** The child is not born yet. */
    OPEN,
    BORN,
    /** It is known how it came out. */
    DECIDED,
    CLOSED;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this word. */
    public static RelinquishmentStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<RelinquishmentStatus, String> {
        @Override
        public String convertToDatabaseColumn(RelinquishmentStatus status) {
            return status.code();
        }

        @Override
        public RelinquishmentStatus convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
