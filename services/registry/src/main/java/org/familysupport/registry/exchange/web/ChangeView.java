package org.familysupport.registry.exchange.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.exchange.Change;

/** That something has changed: whom it is about, and nothing else of it. */
@Schema(name = "Change")
record ChangeView(
        @Schema(description = "Of this change; the same however often it is told")
        UUID id,

        @Schema(description = "The fact, as it is named on Kafka", examples = "member-joined")
        String kind,

        ChangedSubject subject,

        @Schema(description = "Version of the family or person after this change: the greater one is the later")
        long version,

        Instant at) {
    /** Whom it is about. */
    @Schema(name = "ChangedSubject")
    record ChangedSubject(
            @Schema(description = "`family` or `person`", examples = "family")
            String kind,

            UUID id,

            @Schema(
                    description = "Where it is read, with your own right",
                    examples = "/api/v1/families/0190b1f5-0000-7000-8000-000000000001")
            String href) {}

    static ChangeView of(Change change) {
        String kind = change.subject().kind().code();
        UUID id = change.subject().id();
        return new ChangeView(
                change.id(),
                change.kind(),
                new ChangedSubject(kind, id, "/api/v1/" + (kind.equals("family") ? "families/" : "people/") + id),
                change.version(),
                change.at());
    }
}
