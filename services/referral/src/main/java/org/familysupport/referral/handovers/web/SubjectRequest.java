package org.familysupport.referral.handovers.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;

/** The family or person a hand-over is about. */
@Schema(name = "SubjectRequest")
public record SubjectRequest(
        @Schema(description = "`family`, or `person` for somebody with none", examples = "family")
        @NotNull
        @Pattern(regexp = KINDS, message = "rule:UNKNOWN_CODE")
        String kind,

        @Schema(description = "Of the family or person in the registry") @NotNull
        UUID id) {
    /** The kinds there are, as a pattern. */
    public static final String KINDS = "family|person";

    public SubjectRef toRef() {
        return new SubjectRef(SubjectKind.of(kind), id);
    }
}
