package org.familysupport.referral.consilia;

import java.util.List;
import org.familysupport.security.caller.Caller;

/** A consilium as one caller may see it. */
public record SeenConsilium(Consilium consilium, Caller caller, Seat seat) {
    /** What the caller may do now: paths under this one. */
    public List<String> allowedActs() {
        return ConsiliumPolicy.mayLead(caller, seat).allowed() ? List.of("members", "sittings") : List.of();
    }
}
