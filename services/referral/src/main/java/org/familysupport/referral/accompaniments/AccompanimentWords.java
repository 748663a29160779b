package org.familysupport.referral.accompaniments;

import java.time.LocalDate;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is said with an act; codes are known ones.
 *
 * @param reason code of the list that belongs to the act
 * @param on the day of the decision, of the review, or of the look afterwards
 * @param document number of the decision's document; stays here
 * @param legalAct the legal act a decision rests on, where the registry has it
 * @param from first day of what was granted
 * @param to last day of what was granted
 * @param curator who leads it
 * @param outcome code of the list {@code accompaniment-outcome}
 * @param reviewOn when to look through the case
 * @param followUpOn when to look how they are
 * @param note free text, stays here
 */
public record AccompanimentWords(
        @Nullable String reason,
        @Nullable LocalDate on,
        @Nullable String document,
        @Nullable AgreementId legalAct,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable SpecialistId curator,
        @Nullable String outcome,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate followUpOn,
        @Nullable String note)
        implements Personal {
    /** There is accompaniment since the law of social services (442-FZ, art. 37). */
    private static final LocalDate BEGAN = LocalDate.of(2015, 1, 1);

    /** Nothing. */
    public static AccompanimentWords none() {
        return new AccompanimentWords(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Only why. */
    public static AccompanimentWords because(String reason, @Nullable String note) {
        return new AccompanimentWords(reason, null, null, null, null, null, null, null, null, null, note);
    }

    /** Only who leads it. */
    public static AccompanimentWords curator(SpecialistId curator) {
        return new AccompanimentWords(null, null, null, null, null, null, curator, null, null, null, null);
    }

    /** Whether what was granted is not over by then. */
    private boolean isReached(@Nullable LocalDate day) {
        return day == null || to == null || !to.isBefore(day);
    }

    /** What has happened is not to come and not from before there was accompaniment, an end is not before its beginning, and one looks again later. */
    Violations violations(LocalDate today) {
        return new Violations()
                .unless(on == null || !on.isAfter(today), "/on", GeneralRule.FUTURE_DATE)
                .unless(on == null || !on.isBefore(BEGAN), "/on", GeneralRule.OUT_OF_RANGE)
                .unless(from == null || !from.isBefore(BEGAN), "/from", GeneralRule.OUT_OF_RANGE)
                .unless(to == null || (isReached(from) && isReached(on)), "/to", GeneralRule.DATE_ORDER)
                .unless(reviewOn == null || reviewOn.isAfter(today), "/reviewOn", GeneralRule.DATE_ORDER)
                .unless(followUpOn == null || followUpOn.isAfter(today), "/followUpOn", GeneralRule.DATE_ORDER);
    }

    @Override
    public String toString() {
        return "***";
    }
}
