package org.familysupport.registry.families;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violation;
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
     * What of it cannot be on this day: nobody belongs to a family from a day to come, or from before a birth that is known.
     *
     * @param root pointer of the member in the request
     */
    List<Violation> impossible(String root, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        if (from.isAfter(today)) {
            found.add(new Violation(root + "/from", GeneralRule.FUTURE_DATE));
        }
        if (entering != null) {
            if (entering.birth() != null && entering.birth().isAfter(from)) {
                found.add(new Violation(root + "/from", GeneralRule.OUT_OF_RANGE));
            }
            found.addAll(entering.impossible(root + "/newPerson", today));
        }
        return found;
    }
}
