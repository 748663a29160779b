package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.referral.SittingId;
import org.familysupport.referral.specialists.ReadEmployments;
import org.familysupport.referral.specialists.Workplace;
import org.familysupport.security.caller.Caller;

/** Tells whose vote counts at a sitting: who is a member on its day and works on that day where the seat is. */
@ApplicationScoped
class ReadMembers {
    private final Consilia consilia;
    private final ReadEmployments employments;

    ReadMembers(Consilia consilia, ReadEmployments employments) {
        this.consilia = consilia;
        this.employments = employments;
    }

    /** Until the commit nobody's time as a member changes; before the sitting itself is waited for, as everywhere. */
    Uni<Void> keep(SittingId id, Caller caller) {
        return consilia.keepMembers(id, caller);
    }

    /** Those of the day of a sitting. Who works where is the registry's word; of whom it has not come yet nothing is held against them. */
    Uni<MembersOfTheDay> of(Sitting sitting) {
        return consilia.whole(sitting.consilium()).chain(consilium -> {
            List<ConsiliumMember> members = consilium.membersOn(sitting.plannedOn());
            List<Workplace> seats = new ArrayList<>();
            members.forEach(each -> seats.add(
                    new Workplace(seats.size(), each.specialist(), each.organisation(), sitting.plannedOn())));
            return employments.gone(seats).map(gone -> ofThese(members, gone, consilium.quorumPercent()));
        });
    }

    private static MembersOfTheDay ofThese(List<ConsiliumMember> members, Set<Integer> gone, int quorumPercent) {
        List<UUID> seated = new ArrayList<>();
        Set<UUID> left = new HashSet<>();
        for (int index = 0; index < members.size(); index++) {
            (gone.contains(index) ? left : seated).add(members.get(index).id());
        }
        return new MembersOfTheDay(seated, left, quorumPercent);
    }
}
