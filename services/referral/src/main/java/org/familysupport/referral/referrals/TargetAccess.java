package org.familysupport.referral.referrals;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a receiver may know of the subject by this referral; beyond a preview no more than the consent opens, where it rests on one. */
public enum TargetAccess {
    /** Nothing by this referral. */
    NONE(null),
    /** Age band, municipality, need: enough to decide, no names, no addresses. */
    PREVIEW("preview"),
    /** What the help needs. */
    FULL("full"),
    /** Reading only, while it pauses. */
    READ("tail"),
    /** Reading only, for a time after the end. */
    TAIL("tail");

    private final @Nullable String profile;

    TargetAccess(@Nullable String profile) {
        this.profile = profile;
    }

    /** The profile of the grant that gives it; null for none. */
    @Nullable
    String profile() {
        return profile;
    }

    /** Its word in tables. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<TargetAccess, String> {
        @Override
        public String convertToDatabaseColumn(TargetAccess access) {
            return access.code();
        }

        @Override
        public TargetAccess convertToEntityAttribute(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
