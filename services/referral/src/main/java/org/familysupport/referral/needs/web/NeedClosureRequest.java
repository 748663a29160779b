package org.familysupport.referral.needs.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.needs.NeedEnd;
import org.familysupport.referral.needs.NeedState;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** What came of a need. */
@Schema(name = "NeedClosureRequest")
record NeedClosureRequest(
        @Schema(description = "Code of the list `need-state`, but `open`", examples = "partly-met")
        @NotNull
        @Pattern(regexp = "met|partly-met|unmet", message = "rule:UNKNOWN_CODE")
        String state,

        @Schema(
                description = "Code of the list `need-reason`: needed where it was not met in full, and only there",
                examples = "no-specialist")
        @KnownCode("need-reason")
        @Nullable
        String reasonCode) {
    NeedEnd toEnd() {
        return new NeedEnd(NeedState.of(state), reasonCode);
    }
}
