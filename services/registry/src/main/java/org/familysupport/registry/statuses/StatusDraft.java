package org.familysupport.registry.statuses;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a status when it is entered.
 *
 * @param issuedBy the organisation that established it, by the directory
 * @param issuer the body that established it, in words, where the directory has none
 */
public record StatusDraft(
        @Nullable UUID id,
        SubjectRef subject,
        String code,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID issuedBy,
        @Nullable String issuer,
        @Nullable StatusDocument document)
        implements Personal {
    /**
     * Refuses what cannot be.
     *
     * @throws org.familysupport.kernel.refusal.Refused 422 naming all that cannot be
     */
    void mustBePossible(LocalDate today, StatusGround ground) {
        LocalDate written = document == null ? null : document.date();
        new Violations()
                .unless(StatusKinds.mayHold(subject.kind(), code), "/status", GeneralRule.NOT_ALLOWED)
                .unless(!from.isAfter(today), "/from", GeneralRule.FUTURE_DATE)
                .unless(!ground.beforeBirth(), "/from", GeneralRule.OUT_OF_RANGE)
                .unless(to == null || !to.isBefore(from), "/to", GeneralRule.DATE_ORDER)
                .unless(issuedBy != null || issuer != null, "/issuer", GeneralRule.REQUIRED)
                .unless(ground.issuerKnown(), "/issuedBy", GeneralRule.UNKNOWN_REFERENCE)
                .unless(written == null || !written.isAfter(today), "/document/date", GeneralRule.FUTURE_DATE)
                .orRefuse();
    }

    @Override
    public String toString() {
        return "***";
    }
}
