package org.familysupport.registry.specialists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;

/** Whether a caller may say who works at an organisation, and whether anybody can. */
@ApplicationScoped
class Employers {
    private static final String UNKNOWN = "unknown";
    private static final String CLOSED = "closed";

    private final KnownOrganisations organisations;

    Employers(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    /** 403 for who does not act for the organisation. */
    Uni<Void> mustBeOf(UUID organisation, Caller caller) {
        return organisations
                .mayActFor(caller.organisation(), organisation, caller.actsBelow())
                .invoke(mine -> SpecialistPolicy.mayEmployAt(mine, caller).orRefuse())
                .replaceWithVoid();
    }

    /**
     * The same, and that somebody may begin there.
     *
     * @param at where the employment stands in the request
     * @throws Refused 422 with every rule that the employment breaks: at a closed or unknown organisation nobody begins
     */
    Uni<Void> mustTake(EmploymentDraft draft, String at, Caller caller) {
        Violations violations = draft.violations(at);
        return mustBeOf(draft.organisation(), caller)
                .chain(() -> organisations.statusOf(draft.organisation()))
                .invoke(status -> violations
                        .unless(!status.equals(UNKNOWN), at + "/organisation", GeneralRule.UNKNOWN_REFERENCE)
                        .unless(!status.equals(CLOSED), at + "/organisation", GeneralRule.NOT_ALLOWED)
                        .orRefuse())
                .replaceWithVoid();
    }
}
