package org.familysupport.referral.needs.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.needs.NeedDraft;
import org.familysupport.web.checks.KnownCode;

/** A need as the source says it. */
@Schema(name = "NeedRequest")
record NeedRequest(
        @Schema(description = "Code of the list `need-category`", examples = "psychological-help")
        @NotNull
        @KnownCode("need-category")
        String category,

        @Schema(description = "Code of the list `referral-priority`", examples = "routine")
        @NotNull
        @KnownCode("referral-priority")
        String priority) {
    NeedDraft toDraft() {
        return new NeedDraft(category, priority);
    }
}
