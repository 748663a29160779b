package org.familysupport.referral.handovers;

import java.util.List;
import java.util.function.Predicate;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** A place in a hand-over: an organisation and the side on which it stands. */
public record Seat(Side side, OrganisationId organisation) {
    /**
     * The one from which a caller acts.
     *
     * @param seats those of the caller that may ever do the act
     * @param living whether the act may be done from one now; the others matter only where there is none such
     * @param chosen the organisation it named, or null
     * @throws Refused 403 when there is none, 422 when it stands for several, none of them its own organisation, and
     *     names none
     */
    public static Seat of(List<Seat> seats, Predicate<Seat> living, @Nullable OrganisationId chosen, Caller caller) {
        List<Seat> named = seats.stream()
                .filter(seat -> chosen == null || seat.organisation().equals(chosen))
                .toList();
        if (named.isEmpty()) {
            throw new Refused(GeneralProblem.FORBIDDEN);
        }
        List<Seat> alive = named.stream().filter(living).toList();
        List<Seat> possible = alive.isEmpty() ? named : alive;
        return possible.stream()
                .filter(seat ->
                        possible.size() == 1 || seat.organisation().value().equals(caller.organisation()))
                .findFirst()
                .orElseThrow(() -> Refused.because("query/organisation", GeneralRule.REQUIRED));
    }
}
