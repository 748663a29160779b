package org.familysupport.registry.access.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.access.LookRow;
import org.jspecify.annotations.Nullable;

/** One look at somebody's data. */
@Schema(name = "Look")
record LookView(
        @Schema(description = "Of the look; heard twice it stands here once")
        UUID id,

        @Schema(description = "When") Instant at,

        @Schema(description = "The service that showed it", examples = "registry")
        String service,

        @Schema(description = "Opaque id of the person or system; whose it is only its organisation can tell")
        String actor,

        @Schema(description = "For which it looked; absent for a family's own representative") @Nullable
        UUID organisation,

        @Schema(description = "Roles it looked with", examples = "[\"specialist\"]")
        List<String> roles,

        @Schema(description = "Code of the list `purpose-of-use`") @Nullable
        String purpose,

        @Schema(description = "Room and act", examples = "people-read")
        String action,

        @Schema(description = "What kind of data: code of the list `field-class`", examples = "identity")
        String fieldClass,

        @Schema(description = "Id of the call, as in the header `X-Request-Id` of its answer") @Nullable
        String trace,

        @Schema(description = "Of those asked about, whom it showed")
        List<SubjectView> subjects) {
    @Schema(name = "LookSubject")
    record SubjectView(
            @Schema(description = "`family` or `person`", examples = "person")
            String kind,

            UUID id) {}

    static LookView of(LookRow it) {
        return new LookView(
                it.id(),
                it.at(),
                it.service(),
                it.actor(),
                it.organisation(),
                it.roles(),
                it.purpose(),
                it.action(),
                it.fieldClass(),
                it.trace(),
                it.subjects().stream()
                        .map(subject -> new SubjectView(subject.kind().code(), subject.id()))
                        .toList());
    }
}
