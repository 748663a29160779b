package org.familysupport.referral.handovers.web;

import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What makes two attempts at one act the same: for whom it is done and what is said.
 *
 * @param organisation for which organisation, where a caller stands for several
 * @param body of the request; null for an act that says nothing
 */
public record Said(
        @Nullable OrganisationId organisation, @Nullable Object body) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
