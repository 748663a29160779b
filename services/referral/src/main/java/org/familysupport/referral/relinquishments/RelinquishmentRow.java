package org.familysupport.referral.relinquishments;

import java.time.Instant;
import java.time.LocalDate;
import org.familysupport.events.referral.RelinquishmentId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** A case in the list of one of its team. */
public record RelinquishmentRow(
        RelinquishmentId id,
        long version,
        PersonId person,
        RelinquishmentStatus status,
        @Nullable LocalDate bornOn,
        @Nullable String outcome,
        Instant openedAt)
        implements Personal {
    @Override
    public String toString() {
        return "case " + id;
    }
}
