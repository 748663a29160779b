package org.familysupport.referral.transfers;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a transfer or one of its offers stands: those of a referral's ten that a transfer can have. */
public enum TransferStatus {
    REQUESTED,
    ACCEPTED,
    COMPLETED,
    REJECTED,
    CANCELLED;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this word. */
    public static TransferStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<TransferStatus, String> {
        @Override
        public String convertToDatabaseColumn(TransferStatus status) {
            return status.code();
        }

        @Override
        public TransferStatus convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
