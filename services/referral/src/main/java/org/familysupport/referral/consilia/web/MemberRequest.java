package org.familysupport.referral.consilia.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.consilia.MemberDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;

/** Somebody who is to be a member. */
@Schema(name = "ConsiliumMemberRequest")
record MemberRequest(
        @Schema(description = "For whom the member works") @NotNull
        UUID organisation,

        @Schema(description = "Id of a specialist who works there on the first day") @NotNull
        UUID specialist,

        @Schema(description = "Code of the list `consilium-role`", examples = "member")
        @NotNull
        @KnownCode("consilium-role")
        String role,

        @Schema(description = "First day") @NotNull @PlausibleDay
        LocalDate from) {
    MemberDraft toDraft() {
        return new MemberDraft(organisation, specialist, role, from);
    }
}
