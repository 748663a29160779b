package org.familysupport.registry.identities.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.identities.IdentityMark;
import org.jspecify.annotations.Nullable;

/** That two records must never be linked. */
@Schema(name = "IdentityMark")
record MarkView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(
                description = "What the two are records of",
                enumeration = {"person", "family"})
        String kind,

        UUID one,
        UUID other,
        String reason,
        Instant markedAt,

        @Schema(description = "Absent while the mark holds") @Nullable
        Instant liftedAt,

        @Nullable String liftReason)
        implements Personal, Versioned {
    static MarkView of(IdentityMark it) {
        return new MarkView(
                it.uuid(),
                it.version(),
                it.kind(),
                it.one(),
                it.other(),
                it.reason(),
                it.createdAt(),
                it.liftedAt(),
                it.liftReason());
    }

    @Override
    public String toString() {
        return "***";
    }
}
