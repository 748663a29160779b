package org.familysupport.referral.consilia;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;

/**
 * A sitting as one caller may see it.
 *
 * @param today the day of the region
 * @param ownMembers the members of the day from organisations for which the caller stands, by the ids of their times as members
 */
public record SeenSitting(Sitting sitting, Caller caller, Seat seat, LocalDate today, List<UUID> ownMembers) {
    public SeenSitting {
        ownMembers = List.copyOf(ownMembers);
    }

    /** What the caller may do now. */
    public List<SittingAct> allowedActs() {
        return SittingAct.allowed(
                        sitting.status(),
                        ConsiliumPolicy.mayLead(caller, seat).allowed(),
                        ConsiliumPolicy.mayVote(caller, !ownMembers.isEmpty()).allowed())
                .stream()
                .filter(this::hasItsTime)
                .toList();
    }

    /** Whether something is left to be done by it now. */
    private boolean hasItsTime(SittingAct act) {
        return switch (act) {
            case HOLDING -> !sitting.plannedOn().isAfter(today);
            case VOTES -> ownMembers.stream().anyMatch(sitting::awaits);
            case DECISIONS -> sitting.parts().items().stream().anyMatch(SittingItem::awaitsDecision);
            case CANCELLATION, PROTOCOL -> true;
        };
    }

    /** Whether the caller may see what is said among members: materials, votes and dissent. */
    public boolean isInside() {
        return seat != Seat.INVITED;
    }

    /** 409 with what is possible, when an act is not. */
    void mustAllow(SittingAct act) {
        if (act == SittingAct.DECISIONS && !act.possible(sitting.status())) {
            throw ConsiliumProblem.PROTOCOL_MISSING.refused();
        }
        if (!act.possible(sitting.status())) {
            throw new Refused(
                    GeneralProblem.STATE_CONFLICT,
                    Map.of(
                            "currentState",
                            sitting.status().code(),
                            "allowedActs",
                            allowedActs().stream().map(SittingAct::code).toList()));
        }
    }

    /** For the audit. */
    List<SubjectRef> about() {
        return sitting.parts().items().stream()
                .map(SittingItem::subject)
                .distinct()
                .toList();
    }
}
