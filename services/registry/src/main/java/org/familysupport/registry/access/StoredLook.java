package org.familysupport.registry.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.accesses.AccessNoted;
import org.jspecify.annotations.Nullable;

/** A look as it is written to the log. */
record StoredLook(
        UUID id,
        Instant at,
        String service,
        String actor,
        @Nullable UUID organisation,
        @Nullable UUID representative,
        String roles,
        @Nullable String purpose,
        String action,
        String fieldClass,
        @Nullable String trace,
        List<Subject> subjects) {
    StoredLook(String service, AccessNoted fact, @Nullable String trace) {
        this(
                fact.access().value(),
                fact.at(),
                service,
                fact.actor(),
                fact.organisation() == null ? null : fact.organisation().value(),
                fact.representative() == null ? null : fact.representative().value(),
                String.join(" ", fact.roles()),
                fact.purpose(),
                fact.action(),
                fact.fieldClass(),
                trace,
                fact.subjects().stream()
                        .map(subject -> new Subject(subject.kind().code(), subject.id()))
                        .toList());
    }

    record Subject(String kind, UUID id) {}
}
