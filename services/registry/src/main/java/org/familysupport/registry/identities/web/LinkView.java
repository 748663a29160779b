package org.familysupport.registry.identities.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.identities.IdentityLink;
import org.jspecify.annotations.Nullable;

/** A link between two records. */
@Schema(name = "IdentityLink")
record LinkView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(
                description = "What the two are records of",
                enumeration = {"person", "family"})
        String kind,

        @Schema(
                description =
                        "The record that stands for both, unless it is linked itself: `GET` it for its `canonicalId`")
        UUID kept,

        UUID linked,
        String reason,
        Instant linkedAt,

        @Schema(description = "Absent while the link holds") @Nullable
        Instant endedAt,

        @Nullable String endReason,

        @Schema(description = "Whether the two were marked when the link ended")
        boolean neverAgain)
        implements Personal, Versioned {
    static LinkView of(IdentityLink it) {
        return new LinkView(
                it.uuid(),
                it.version(),
                it.kind(),
                it.kept(),
                it.linked(),
                it.reason(),
                it.createdAt(),
                it.endedAt(),
                it.endReason(),
                it.neverAgain());
    }

    @Override
    public String toString() {
        return "***";
    }
}
