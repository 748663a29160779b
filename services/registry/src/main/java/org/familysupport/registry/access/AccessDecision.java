package org.familysupport.registry.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Why an organisation may know a family or person now, or may not: scope, basis and restriction, any of them missing is a no
 * (handover section 2).
 *
 * @param reason code of the list {@code access-reason}
 * @param profile full, tail, preview, or part (of some data classes, for some purposes); null for nothing
 * @param grants all that were ever given to it for the subject or for a family through which it would know, in force first
 * @param restrictions all that hide the subject from somebody now
 */
public record AccessDecision(
        SubjectRef subject,
        UUID organisation,
        Instant decidedAt,
        String reason,
        @Nullable String profile,
        List<ConsideredGrant> grants,
        List<ConsideredRestriction> restrictions) {
    public AccessDecision {
        grants = List.copyOf(grants);
        restrictions = List.copyOf(restrictions);
    }

    public boolean allowed() {
        return profile != null;
    }

    /**
     * A grant that was looked at.
     *
     * @param service who announced it
     * @param subject the family or person it opens
     * @param state in-force, ended, or not-yet
     * @param dataClasses which a part opens; empty for all ordinary ones
     * @param purposes for which a part holds; empty for any
     */
    public record ConsideredGrant(
            UUID id,
            String service,
            UUID subject,
            String basis,
            UUID cause,
            String profile,
            Instant from,
            @Nullable Instant until,
            String state,
            List<String> dataClasses,
            List<String> purposes) {
        public ConsideredGrant {
            dataClasses = List.copyOf(dataClasses);
            purposes = List.copyOf(purposes);
        }

        boolean inForce() {
            return state.equals("in-force");
        }
    }

    /**
     * A restriction that was looked at.
     *
     * @param inTeam whether the organisation is of its team
     */
    public record ConsideredRestriction(UUID id, UUID subject, String compartment, boolean inTeam, Instant from) {}
}
