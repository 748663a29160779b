package org.familysupport.registry.families;

import java.time.LocalDate;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.people.Birth;
import org.familysupport.registry.people.PersonDraft;
import org.jspecify.annotations.Nullable;

/**
 * A member to be: somebody registered already, or somebody to enter with the family.
 *
 * @param existing exactly one of {@code existing} and {@code entering} is there
 * @param secondHome whether a child keeps another home besides
 */
public record MemberDraft(
        @Nullable PersonId existing,
        @Nullable PersonDraft entering,
        String role,
        LocalDate from,
        @Nullable Basis basis,
        boolean secondHome) {
    /**
     * What cannot be of a stay from this day on: nobody belongs to a family from a day to come, or from before a birth that is known.
     *
     * @param birth of somebody who is entered with it, as far as told
     */
    public static Violations impossible(@Nullable LocalDate from, @Nullable Birth birth, LocalDate today) {
        return new Violations()
                .unless(from == null || !from.isAfter(today), "/from", GeneralRule.FUTURE_DATE)
                .unless(from == null || birth == null || !birth.isAfter(from), "/from", GeneralRule.OUT_OF_RANGE);
    }

    /** What of it cannot be on this day. */
    Violations impossible(LocalDate today) {
        return entering == null
                ? impossible(from, null, today)
                : impossible(from, entering.birth(), today).at("/newPerson", entering.impossible(today));
    }
}
