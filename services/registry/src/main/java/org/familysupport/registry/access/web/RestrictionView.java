package org.familysupport.registry.access.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.access.Restriction;
import org.jspecify.annotations.Nullable;

/** A restriction, for who is of its team. */
@Schema(name = "Restriction", examples = "{\"liftedAt\": null}")
record RestrictionView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "Who is hidden") LookView.SubjectView subject,

        @Schema(description = "Code of the list `compartment`", examples = "adoption")
        String compartment,

        @Schema(description = "The only organisations that may know")
        List<UUID> team,

        @Schema(description = "Code of the list `legal-basis-kind`", examples = "law")
        String basisKind,

        @Schema(examples = "решение суда № 2-118/2026") String basisReference,

        @Schema(description = "Since when") Instant placedAt,

        @Schema(description = "Absent while it lasts") @Nullable
        Instant liftedAt)
        implements Versioned {
    static RestrictionView of(Restriction it) {
        return new RestrictionView(
                it.uuid(),
                it.version(),
                new LookView.SubjectView(
                        it.subject().kind().code(), it.subject().id()),
                it.compartment(),
                it.team().stream().map(member -> member.value()).toList(),
                it.basisKind(),
                it.basisReference(),
                it.placedAt(),
                it.liftedAt());
    }
}
