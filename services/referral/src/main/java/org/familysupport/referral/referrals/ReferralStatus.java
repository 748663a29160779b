package org.familysupport.referral.referrals;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where a referral or one of its tasks stands: the ten of HL7 Gravity, unchanged (handover section 1). */
public enum ReferralStatus {
    /** Before it is sent; never stored here: creating a referral sends it. */
    DRAFT,
    REQUESTED,
    ACCEPTED,
    REJECTED,
    IN_PROGRESS,
    ON_HOLD,
    COMPLETED,
    FAILED,
    CANCELLED,
    ENTERED_IN_ERROR;

    private static final Set<ReferralStatus> LIVE = Set.of(REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD);

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with this word. */
    public static ReferralStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status " + code));
    }

    /** Whether something is still to happen. */
    public boolean live() {
        return LIVE.contains(this);
    }

    /** How it stands in tables. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ReferralStatus, String> {
        @Override
        public String convertToDatabaseColumn(ReferralStatus status) {
            return status.code();
        }

        @Override
        public ReferralStatus convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
