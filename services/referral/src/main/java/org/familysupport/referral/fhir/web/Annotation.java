package org.familysupport.referral.fhir.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** Free text; it is never told in events. */
@Schema(name = "Annotation")
record Annotation(
        @Schema(examples = "Просим начать в марте") String text) implements Personal {
    /** None for nothing. */
    static List<Annotation> of(@Nullable String text) {
        return text == null ? List.of() : List.of(new Annotation(text));
    }

    @Override
    public String toString() {
        return "***";
    }
}
