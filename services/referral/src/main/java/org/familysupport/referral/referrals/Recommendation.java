package org.familysupport.referral.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * That a referral is what a check-up has recommended (rulings 9).
 *
 * @param checkUpOn the day of the check-up
 * @param reference of the check-up where it was made; it may name a person, so it stays here
 * @param serviceType what is recommended: code of the list {@code service-type}
 * @param actBy until when something should be done
 */
@Embeddable
public record Recommendation(
        @Column(name = "check_up_on", updatable = false) LocalDate checkUpOn,

        @Column(name = "check_up_reference", updatable = false) @Nullable
        String reference,

        @Column(name = "recommended", updatable = false) String serviceType,
        @Column(name = "act_by", updatable = false) LocalDate actBy)
        implements Personal {
    /** Which values cannot be; a check-up is of a person. */
    Violations violations(SubjectRef subject, LocalDate today) {
        return new Violations()
                .unless(subject.kind() == SubjectKind.PERSON, "/subject/kind", GeneralRule.NOT_ALLOWED)
                .unless(!checkUpOn.isAfter(today), "/recommendation/checkUpOn", GeneralRule.FUTURE_DATE)
                .unless(!actBy.isBefore(checkUpOn), "/recommendation/dueOn", GeneralRule.DATE_ORDER);
    }

    @Override
    public String toString() {
        return serviceType;
    }
}
