package org.familysupport.registry.people.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.people.ComingStage;

/** Somebody who is to reach a stage of life. */
@Schema(name = "ComingStage")
record ComingStageView(
        @Schema(description = "Who it is: `GET /api/v1/people/{id}`")
        UUID person,

        @Schema(description = "First day of the stage", examples = "2027-04-11")
        LocalDate on,

        @Schema(description = "How far the birth is known: code of the list `birth-precision`", examples = "known")
        String precision)
        implements Personal {
    static ComingStageView of(ComingStage it) {
        return new ComingStageView(it.person().value(), it.on(), it.precision());
    }

    @Override
    public String toString() {
        return "***";
    }
}
