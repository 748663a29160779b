package org.familysupport.referral.routes;

import java.util.List;
import java.util.Map;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;

/**
 * A route as one caller may see it.
 *
 * @param access what the caller may know of the child
 * @param responsible in whose name the caller is responsible now; null when it is not
 */
public record SeenRoute(
        Route route, Caller caller, Access access, @Nullable OrganisationId responsible) {
    /** What the caller may do with the route now. */
    public List<RouteAct> allowedActs() {
        return leads() ? RouteAct.possible(route.status()) : List.of();
    }

    /** What the caller may do with a step now. */
    public List<RouteStepAct> allowedActs(RouteStep step) {
        return leads() ? RouteStepAct.allowed(route.status(), step.status()) : List.of();
    }

    private boolean leads() {
        return RoutePolicy.mayLead(caller, access, responsible != null).allowed();
    }

    /** The step of this number; 404 when there is none. */
    RouteStep step(int number) {
        return route.steps().stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** 409 when the route is not open. */
    void mustBeOpen() {
        if (route.status() != RouteStatus.OPEN) {
            throw conflict(route.status().code(), List.of());
        }
    }

    /** 409 with what is possible, when an act with a step is not. */
    void mustAllow(RouteStepAct act, RouteStep step) {
        mustBeOpen();
        if (!act.possible(route.status(), step.status())) {
            throw conflict(
                    step.status().code(),
                    allowedActs(step).stream().map(RouteStepAct::code).toList());
        }
    }

    private static Refused conflict(String state, List<String> allowed) {
        return new Refused(GeneralProblem.STATE_CONFLICT, Map.of("currentState", state, "allowedActs", allowed));
    }
}
