package org.familysupport.referral.consilia;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a sitting stands (domain 4.2). */
public enum SittingStatus {
    PLANNED,
    HELD,
    PROTOCOL_SIGNED,
    CANCELLED;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with this word. */
    public static SittingStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SittingStatus, String> {
        @Override
        public String convertToDatabaseColumn(SittingStatus status) {
            return status.code();
        }

        @Override
        public SittingStatus convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
