package org.familysupport.registry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** Whether somebody may be told that a family or person has changed. */
@ApplicationScoped
class ChangeRight {
    private final GrantFreshness freshness;

    ChangeRight(GrantFreshness freshness) {
        this.freshness = freshness;
    }

    /**
     * Whether the answer of {@code access_to} opens changes. A preview is for deciding on a referral; what changes meanwhile is
     * told when it is accepted.
     *
     * @throws Refused 503 when it leans on a copy that may be out of date
     */
    boolean opens(@Nullable Object access) {
        return access != null && freshness.trust(Access.required(access)).profile() != Access.Profile.PREVIEW;
    }
}
