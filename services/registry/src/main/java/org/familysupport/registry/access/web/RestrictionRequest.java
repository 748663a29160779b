package org.familysupport.registry.access.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectRef;
import org.familysupport.registry.access.RestrictionDraft;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** Which compartment, whose eyes alone, and why. */
@Schema(name = "RestrictionRequest")
record RestrictionRequest(
        @Schema(description = "Code of the list `compartment`", examples = "adoption")
        @NotNull
        @KnownCode("compartment")
        String compartment,

        @Schema(description = "The organisations that may know, besides your own; a body above one is not of the team")
        @Size(max = 20)
        @Nullable
        List<@NotNull UUID> team,

        @Schema(description = "Code of the list `legal-basis-kind`", examples = "law")
        @NotNull
        @KnownCode("legal-basis-kind")
        String basisKind,

        @Schema(description = "The document it rests on", examples = "решение суда № 2-118/2026")
        @NotNull
        @Size(min = 1, max = 200)
        String basisReference) {
    RestrictionDraft toDraft(SubjectRef subject) {
        return new RestrictionDraft(
                subject, compartment, Objects.requireNonNullElse(team, List.of()), basisKind, basisReference);
    }
}
