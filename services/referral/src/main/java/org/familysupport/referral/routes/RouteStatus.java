package org.familysupport.referral.routes;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a route stands (domain 4.2). */
public enum RouteStatus {
    OPEN,
    COMPLETED,
    CLOSED_EARLY;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with this word. */
    public static RouteStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<RouteStatus, String> {
        @Override
        public String convertToDatabaseColumn(RouteStatus status) {
            return status.code();
        }

        @Override
        public RouteStatus convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
