package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked how they are after the end of an accompaniment.
 *
 * @param nextOn when to look again; absent where nobody will
 */
public record AccompanimentFollowedUp(
        AccompanimentId accompaniment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        LocalDate followedUpOn,
        @Nullable LocalDate nextOn)
        implements AccompanimentFact {}
