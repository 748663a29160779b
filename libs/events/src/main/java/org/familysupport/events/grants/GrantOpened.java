package org.familysupport.events.grants;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation may know something about a subject from now on.
 *
 * @param basis where it comes from: origin, responsibility, referral, transfer
 * @param cause the referral, transfer or registration behind it
 * @param profile full, tail (read only) or preview (no names)
 * @param until absent while open at the end
 */
public record GrantOpened(
        GrantId grant,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        String basis,
        UUID cause,
        String profile,
        Instant from,
        @Nullable Instant until)
        implements GrantFact {
    @Override
    public UUID key() {
        return subject.id();
    }
}
