package org.familysupport.registry.families;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a family when it is entered.
 *
 * @param organisation which enters it
 * @param reference the organisation's own number of it: a repeat with the same number is the same family
 */
public record FamilyDraft(
        @Nullable UUID id,
        UUID organisation,
        @Nullable String reference,
        @Nullable String territory,
        List<MemberDraft> members) {
    public FamilyDraft {
        members = List.copyOf(members);
    }

    /**
     * Members named by id are people for whom the caller answers.
     *
     * @param root pointer of the family in the request
     * @throws Refused 422 naming all that are not
     */
    public void mustConsistOf(Set<PersonId> answered, String root) {
        List<Violation> found = new ArrayList<>();
        for (int index = 0; index < members.size(); index++) {
            PersonId person = members.get(index).existing();
            if (person != null && !answered.contains(person)) {
                found.add(new Violation(root + "/members/" + index + "/person", GeneralRule.UNKNOWN_REFERENCE));
            }
        }
        if (!found.isEmpty()) {
            throw new Refused(GeneralProblem.RULE_VIOLATED, found);
        }
    }

    /**
     * Nobody is in a family twice at one time, nor from a day that cannot be.
     *
     * @param root pointer of the family in the request
     * @throws Refused 422 naming all that cannot be
     */
    public void mustBePossible(String root, LocalDate today) {
        Set<PersonId> seen = new HashSet<>();
        List<Violation> found = new ArrayList<>();
        for (int index = 0; index < members.size(); index++) {
            String place = root + "/members/" + index;
            PersonId person = members.get(index).existing();
            if (person != null && !seen.add(person)) {
                found.add(new Violation(place + "/person", GeneralRule.REPEATED));
            }
            found.addAll(members.get(index).impossible(place, today));
        }
        if (!found.isEmpty()) {
            throw new Refused(GeneralProblem.RULE_VIOLATED, found);
        }
    }
}
