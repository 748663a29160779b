package org.familysupport.events.accesses;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read or changed data of families or persons: one fact for all whom one call showed.
 *
 * <p>It tells who works with whom, so its topics are for the registry alone, not for reporting jobs.
 *
 * @param actor opaque id of the person or system, as in the audit
 * @param organisation for which it acted; absent for a family's own representative
 * @param representative the person of the registry as which it acted, where it acted for its own family
 * @param roles of its token, sorted
 * @param purpose code of the list {@code purpose-of-use}
 * @param action room and act, such as {@code people-read}
 * @param fieldClass code of the list {@code field-class}: what kind of data
 */
public record AccessNoted(
        AccessId access,
        long version,
        Instant at,
        String actor,
        @Nullable OrganisationId organisation,
        @Nullable PersonId representative,
        List<String> roles,
        @Nullable String purpose,
        String action,
        String fieldClass,
        List<SubjectRef> subjects)
        implements Fact {
    public AccessNoted {
        roles = List.copyOf(roles);
        subjects = List.copyOf(subjects);
    }

    @Override
    public UUID key() {
        return access.value();
    }
}
