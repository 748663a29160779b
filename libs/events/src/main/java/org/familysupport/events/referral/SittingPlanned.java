package org.familysupport.events.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.registry.OrganisationId;

/**
 * A consilium will sit on a day.
 *
 * @param organisation its secretariat
 */
public record SittingPlanned(
        SittingId sitting,
        long version,
        ConsiliumId consilium,
        OrganisationId organisation,
        LocalDate plannedOn,
        List<SittingQuestion> agenda,
        Instant plannedAt)
        implements SittingFact {
    public SittingPlanned {
        agenda = List.copyOf(agenda);
    }
}
