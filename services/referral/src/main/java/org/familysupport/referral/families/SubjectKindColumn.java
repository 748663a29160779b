package org.familysupport.referral.families;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.familysupport.events.SubjectKind;

/** How the kind of a subject stands in tables and on the wire: {@code family} or {@code person}. */
@Converter(autoApply = true)
public class SubjectKindColumn implements AttributeConverter<SubjectKind, String> {
    /** The word for a kind. */
    public static String code(SubjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static SubjectKind kind(String code) {
        return SubjectKind.valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Override
    public String convertToDatabaseColumn(SubjectKind kind) {
        return code(kind);
    }

    @Override
    public SubjectKind convertToEntityAttribute(String code) {
        return kind(code);
    }
}
