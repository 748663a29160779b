package org.familysupport.referral.signals;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a signal stands (domain 4.2). */
public enum SignalStatus {
    NEW,
    UNDER_REVIEW,
    REGISTERED,
    LINKED_TO_CASE,
    REJECTED;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with this word. */
    public static SignalStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether somebody still has to do something. */
    public boolean open() {
        return this == NEW || this == UNDER_REVIEW;
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SignalStatus, String> {
        @Override
        public String convertToDatabaseColumn(SignalStatus status) {
            return status.code();
        }

        @Override
        public SignalStatus convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
