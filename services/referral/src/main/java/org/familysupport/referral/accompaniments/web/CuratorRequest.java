package org.familysupport.referral.accompaniments.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.referral.accompaniments.AccompanimentWords;

/** Who leads an accompaniment. */
@Schema(name = "AccompanimentCuratorRequest")
record CuratorRequest(
        @Schema(description = "Id of a specialist who works for the responsible organisation today") @NotNull
        UUID curator) {
    AccompanimentWords toWords() {
        return AccompanimentWords.curator(new SpecialistId(curator));
    }
}
