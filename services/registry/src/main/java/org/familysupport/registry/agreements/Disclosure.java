package org.familysupport.registry.agreements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation may know of a subject under an agreement; a grant of access.
 *
 * @param id of the grant
 * @param until when it ends; null while the agreement is open at the end
 */
public record Disclosure(
        UUID id,
        UUID agreement,
        UUID subject,
        UUID organisation,
        List<String> purposes,
        List<String> dataClasses,
        Instant from,
        @Nullable Instant until) {
    public Disclosure {
        purposes = List.copyOf(purposes);
        dataClasses = List.copyOf(dataClasses);
    }
}
