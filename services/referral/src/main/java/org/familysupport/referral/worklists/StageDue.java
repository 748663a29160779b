package org.familysupport.referral.worklists;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A child who is to reach a stage of life and has no accepted next step.
 *
 * @param family of which it is a member; null for one with none
 * @param stage code of the list {@code age-stage}
 * @param from the first day of the stage
 * @param nextSector which sector usually leads in it: code of the list {@code sector}
 * @param nextOrganisationType which kind of organisation does: code of the list {@code organisation-type}
 */
public record StageDue(
        PersonId person,
        @Nullable UUID family,
        String stage,
        LocalDate from,
        String nextSector,
        String nextOrganisationType)
        implements Personal {
    @Override
    public String toString() {
        return "stage due of " + person;
    }
}
