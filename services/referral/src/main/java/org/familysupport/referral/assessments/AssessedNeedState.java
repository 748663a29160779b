package org.familysupport.referral.assessments;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** How far a need is met. */
public enum AssessedNeedState {
    UNMET,
    PARTLY_MET,
    MET;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with this word. */
    public static AssessedNeedState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<AssessedNeedState, String> {
        @Override
        public String convertToDatabaseColumn(AssessedNeedState state) {
            return state.code();
        }

        @Override
        public AssessedNeedState convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
