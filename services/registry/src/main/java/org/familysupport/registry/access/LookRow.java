package org.familysupport.registry.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * One look at somebody's data, as it stands in the log.
 *
 * @param service which showed it, in the word of packages and topics
 * @param actor opaque id; whose it is only the organisation can tell
 * @param organisation for which it looked; absent for a family's own representative
 * @param roles of the token it looked with
 * @param subjects whom it showed, as far as the reader of the log may know them
 */
public record LookRow(
        UUID id,
        Instant at,
        String service,
        String actor,
        @Nullable UUID organisation,
        List<String> roles,
        @Nullable String purpose,
        String action,
        String fieldClass,
        @Nullable String trace,
        List<SubjectRef> subjects) {
    public LookRow {
        roles = List.copyOf(roles);
        subjects = List.copyOf(subjects);
    }
}
