package org.familysupport.registry.families;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violation;
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

    /**
     * What of it cannot be on this day.
     *
     * @param root pointer of the member in the request
     */
    List<Violation> impossible(String root, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        impossible(from, entering == null ? null : entering.birth(), today)
                .all()
                .forEach(each -> found.add(new Violation(root + each.pointer(), each.rule())));
        if (entering != null) {
            found.addAll(entering.impossible(root + "/newPerson", today));
        }
        return found;
    }
}
