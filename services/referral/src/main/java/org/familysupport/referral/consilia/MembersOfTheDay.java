package org.familysupport.referral.consilia;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;

/**
 * Who may be present at a sitting and vote, by the ids of their times as members.
 *
 * @param seated the members of the day who work there that day, as far as it is known
 * @param gone those who are members of the day and do not work there any more: a seat that nobody may take
 * @param quorumPercent how many of the seated must be present
 */
record MembersOfTheDay(List<UUID> seated, Set<UUID> gone, int quorumPercent) {
    MembersOfTheDay {
        seated = List.copyOf(seated);
        gone = Set.copyOf(gone);
    }

    /** Which of those said to be present were not, or not as members. */
    Violations violations(List<UUID> present) {
        Violations violations = new Violations();
        Set<UUID> once = new HashSet<>();
        for (int index = 0; index < present.size(); index++) {
            UUID member = present.get(index);
            String place = "/present/" + index;
            violations
                    .unless(seated.contains(member) || gone.contains(member), place, ConsiliumRule.NO_MEMBER)
                    .unless(!gone.contains(member), place, ConsiliumRule.NOT_EMPLOYED)
                    .unless(once.add(member), place, GeneralRule.REPEATED);
        }
        return violations;
    }

    /** How many of them must be present. */
    int needed() {
        return Quorum.of(seated.size(), quorumPercent);
    }
}
