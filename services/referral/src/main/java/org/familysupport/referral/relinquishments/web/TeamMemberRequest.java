package org.familysupport.referral.relinquishments.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.relinquishments.TeamMember;
import org.jspecify.annotations.Nullable;

/** Who is to be of the team, or no longer. */
@Schema(name = "RelinquishmentTeamMemberRequest", examples = "{\"worker\": null}")
record TeamMemberRequest(
        @Schema(description = "An active organisation of the directory") @NotNull
        UUID organisation,

        @Schema(
                description =
                        "One worker of it alone: its opaque id, `sub` of its token; all who work there with families when absent")
        @Size(min = 1, max = 100)
        @Nullable
        String worker) {
    TeamMember toMember() {
        return new TeamMember(organisation, worker);
    }
}
