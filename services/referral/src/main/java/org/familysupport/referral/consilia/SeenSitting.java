package org.familysupport.referral.consilia;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;

/**
 * A sitting as one caller may see it.
 *
 * @param today the day of the region
 * @param ownMembers the members of the day from organisations for which the caller stands, by the ids of their times as members; none
 *     where the sitting is hidden from it as from a member, and it is there only as responsible
 * @param ownItems the numbers of the lines about somebody for whom the caller is responsible now
 */
public record SeenSitting(
        Sitting sitting, Caller caller, Seat seat, LocalDate today, List<UUID> ownMembers, Set<Integer> ownItems) {
    public SeenSitting {
        ownMembers = seat == Seat.RESPONSIBLE ? List.of() : List.copyOf(ownMembers);
        ownItems = Set.copyOf(ownItems);
    }

    /** The lines that the caller may see: of who is there only as responsible, its own. */
    public List<SittingItem> agenda() {
        return sitting.parts().items().stream()
                .filter(item -> !onlyResponsible() || ownItems.contains(item.number()))
                .toList();
    }

    /** What was asked for, as far as the caller may see it. */
    public List<DecisionRequested> requested() {
        return sitting.parts().requested().stream()
                .filter(asked -> isInside() || ownItems.contains(asked.item()))
                .toList();
    }

    /** What the caller may do now. */
    public List<SittingAct> allowedActs() {
        return SittingAct.allowed(
                        sitting.status(),
                        ConsiliumPolicy.mayLead(caller, seat).allowed(),
                        ConsiliumPolicy.mayVote(caller, !ownMembers.isEmpty()).allowed(),
                        ConsiliumPolicy.mayDecide(caller, !ownItems.isEmpty()).allowed())
                .stream()
                .filter(this::hasItsTime)
                .toList();
    }

    /** Whether something is left to be done by it now. */
    private boolean hasItsTime(SittingAct act) {
        return switch (act) {
            case HOLDING -> !sitting.plannedOn().isAfter(today);
            case VOTES -> ownMembers.stream().anyMatch(sitting::awaits);
            case DECISIONS ->
                sitting.parts().items().stream()
                        .anyMatch(item -> item.awaitsDecision() && ownItems.contains(item.number()));
            case WITHDRAWAL -> sitting.parts().items().stream().anyMatch(item -> ownItems.contains(item.number()));
            case CANCELLATION, PROTOCOL -> true;
        };
    }

    /** Whether the caller may see what is said among members: materials, votes and dissent. */
    public boolean isInside() {
        return seat == Seat.SECRETARIAT || seat == Seat.MEMBER;
    }

    /** Whether the caller knows of it only because it is responsible for somebody whom it is about. */
    public boolean onlyResponsible() {
        return seat == Seat.RESPONSIBLE;
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
        return agenda().stream().map(SittingItem::subject).distinct().toList();
    }
}
