package org.familysupport.referral.consilia.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** A vote of a member. */
@Schema(name = "SittingVoteRequest", examples = "{\"dissent\": null}")
record VoteRequest(
        @Schema(description = "Place of the line of the agenda, beginning at 1", examples = "1") @NotNull
        Integer item,

        @Schema(description = "The member, by the id of its time as a member; of your organisation") @NotNull
        UUID member,

        @Schema(description = "Code of the list `consilium-vote`", examples = "in-favour")
        @NotNull
        @KnownCode("consilium-vote")
        String vote,

        @Schema(
                description = "A special opinion; it leaves this service in no event",
                examples = "Нужна ещё консультация невролога")
        @Size(min = 1, max = 2000)
        @Nullable
        String dissent)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
