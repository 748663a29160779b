package org.familysupport.referral.responsibilities;

import org.familysupport.events.registry.OrganisationId;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.jspecify.annotations.Nullable;

/** Who may see who was responsible, and who may hand that over. */
final class ResponsibilityPolicy {
    /** Of what it tells. */
    static final String DATA_CLASS = "services";

    private ResponsibilityPolicy() {}

    /** Whoever sees more than a preview, and in it what services are given. */
    static Decision maySeeHistory(Access access) {
        return Decision.only(access.sees(DATA_CLASS));
    }

    /**
     * Who is responsible now, as long as it knows the subject in full: a tail is for reading.
     *
     * @param responsible the organisation that is, when the caller stands for it
     */
    static Decision mayHandOver(Access access, @Nullable OrganisationId responsible) {
        return Decision.only(responsible != null && access.mayWrite());
    }
}
