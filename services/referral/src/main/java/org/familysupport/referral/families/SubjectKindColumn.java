package org.familysupport.referral.families;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.familysupport.events.SubjectKind;

/** How the kind of a subject stands in tables: {@code family} or {@code person}. */
@Converter(autoApply = true)
public class SubjectKindColumn implements AttributeConverter<SubjectKind, String> {
    @Override
    public String convertToDatabaseColumn(SubjectKind kind) {
        return kind.code();
    }

    @Override
    public SubjectKind convertToEntityAttribute(String code) {
        return SubjectKind.of(code);
    }
}
