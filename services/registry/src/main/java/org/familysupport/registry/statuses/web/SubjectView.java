package org.familysupport.registry.statuses.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectRef;

/** Who holds a status. */
@Schema(name = "StatusSubject")
record SubjectView(
        @Schema(description = "family or person", examples = "person")
        String kind,

        UUID id) {
    static SubjectView of(SubjectRef it) {
        return new SubjectView(it.kind().code(), it.id());
    }
}
