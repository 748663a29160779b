package org.familysupport.referral.handovers.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectRef;

/** The family or person a hand-over is about, as it is shown. */
@Schema(name = "Subject")
public record SubjectView(@Schema(examples = "family") String kind, UUID id) {
    public static SubjectView of(SubjectRef it) {
        return new SubjectView(it.kind().code(), it.id());
    }
}
