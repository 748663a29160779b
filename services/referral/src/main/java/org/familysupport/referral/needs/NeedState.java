package org.familysupport.referral.needs;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;

/** What came of a need: codes of the list {@code need-state}. */
public enum NeedState {
    OPEN,
    MET,
    PARTLY_MET,
    UNMET;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with this word. */
    public static NeedState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + code));
    }

    /** Whether it must be said why. */
    boolean needsReason() {
        return this == PARTLY_MET || this == UNMET;
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<NeedState, String> {
        @Override
        public String convertToDatabaseColumn(NeedState state) {
            return state.code();
        }

        @Override
        public NeedState convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
