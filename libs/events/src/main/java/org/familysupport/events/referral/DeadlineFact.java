package org.familysupport.events.referral;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * What comes of a term that was not kept. Running terms are announced by nobody: they follow from the referral's own facts.
 */
public sealed interface DeadlineFact extends Fact permits DeadlineMissed, DeadlineEscalated {
    DeadlineId deadline();

    /** The referral within which it runs. */
    ReferralId referral();

    SubjectRef subject();

    /** The organisation that asked. */
    OrganisationId source();

    /** The organisation that was to act. */
    OrganisationId party();

    /** Code of the list {@code deadline-timer}. */
    String timer();

    /** When the term ended. */
    Instant dueAt();

    @Override
    default UUID key() {
        return deadline().value();
    }
}
