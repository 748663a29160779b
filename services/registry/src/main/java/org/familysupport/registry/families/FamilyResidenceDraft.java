package org.familysupport.registry.families;

import java.time.LocalDate;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Where a family lives from a day on.
 *
 * @param territory OKTMO code
 */
public record FamilyResidenceDraft(String territory, LocalDate from) {
    /** What cannot be of one from this day on. */
    public static Violations impossible(@Nullable LocalDate from, LocalDate today) {
        return new Violations().unless(from == null || !from.isAfter(today), "/from", GeneralRule.FUTURE_DATE);
    }

    /** Refuses with 422 what cannot be of any family on this day. */
    void mustBePossible(LocalDate today) {
        impossible(from, today).orRefuse();
    }

    /** Whether this is how a family lives already: there, and not from an earlier day than was told. */
    boolean isSoOf(Family family) {
        LocalDate since = family.residenceSince();
        return family.livesIn(territory) && (since == null || !from.isBefore(since));
    }

    /** Refuses with 422 a day that does not follow: a later residence follows an earlier one. */
    void mustFollow(Family family) {
        LocalDate since = family.residenceSince();
        new Violations()
                .unless(since == null || from.isAfter(since), "/from", GeneralRule.OUT_OF_RANGE)
                .orRefuse();
    }
}
