package org.familysupport.referral.relinquishments;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.SignalId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a case when it is opened.
 *
 * @param person the woman
 * @param weeks of pregnancy, today; null once the child is born
 * @param bornOn the day of birth; null before it
 * @param unit where she is or was looked after
 * @param signal by which it came to be known
 * @param note stays here
 */
public record RelinquishmentDraft(
        PersonId person,
        @Nullable Integer weeks,
        @Nullable LocalDate bornOn,
        @Nullable UUID unit,
        @Nullable SignalId signal,
        List<TeamMember> team,
        @Nullable String note)
        implements Personal {
    private static final String ACTIVE = "active";

    public RelinquishmentDraft {
        team = List.copyOf(team);
    }

    SubjectRef woman() {
        return SubjectRef.person(person.value());
    }

    /**
     * Which values break a rule.
     *
     * @param directory the status of each organisation that is known
     * @param signalFits whether the caller handles such a signal of this topic
     */
    Violations violations(Map<UUID, String> directory, boolean signalFits, LocalDate today) {
        Violations violations = new Violations()
                .unless(weeks != null || bornOn != null, "/weeks", GeneralRule.REQUIRED)
                .unless(weeks == null || bornOn == null, "/bornOn", GeneralRule.NOT_ALLOWED)
                .unless(bornOn == null || !bornOn.isAfter(today), "/bornOn", GeneralRule.FUTURE_DATE)
                .unless(unit == null || directory.containsKey(unit), "/unit", GeneralRule.UNKNOWN_REFERENCE)
                .unless(signalFits, "/signal", GeneralRule.UNKNOWN_REFERENCE);
        Set<TeamMember> seen = new HashSet<>();
        for (int number = 0; number < team.size(); number++) {
            TeamMember member = team.get(number);
            violations.unless(seen.add(member), "/team/" + number, GeneralRule.REPEATED);
            mustBeActive(member, directory, "/team/" + number + "/organisation", violations);
        }
        return violations;
    }

    static void mustBeActive(TeamMember member, Map<UUID, String> directory, String pointer, Violations violations) {
        String status = directory.get(member.organisation());
        violations
                .unless(status != null, pointer, GeneralRule.UNKNOWN_REFERENCE)
                .unless(status == null || status.equals(ACTIVE), pointer, RelinquishmentRule.NOT_ACTIVE);
    }

    @Override
    public String toString() {
        return "***";
    }
}
