package org.familysupport.referral.relinquishments.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.referral.SignalId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.relinquishments.RelinquishmentDraft;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What is said of a case when it is opened. */
@Schema(name = "RelinquishmentRequest", examples = "{\"bornOn\": null, \"signal\": null}")
record RelinquishmentRequest(
        @Schema(description = "The woman, whom you must know in full") @NotNull
        UUID person,

        @Schema(description = "Weeks of pregnancy; once the child is born give `bornOn` instead", examples = "31")
        @Min(1)
        @Max(45)
        @Nullable
        Integer weeks,

        @Schema(description = "The day of birth, where the child is born already") @PlausibleDay @Nullable
        LocalDate bornOn,

        @Schema(description = "The organisation where she is or was looked after") @Nullable
        UUID unit,

        @Schema(description = "A signal of the topic `relinquishment` that you handle, by which it came to be known")
        @Nullable
        UUID signal,

        @Schema(description = "Who is of the team besides you; only the team will see the case")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Valid TeamMemberRequest> team,

        @Schema(description = "It leaves this service in no event", examples = "Просит не сообщать родным")
        @Size(min = 1, max = 2000)
        @Nullable
        String note)
        implements Personal {
    RelinquishmentDraft toDraft() {
        return new RelinquishmentDraft(
                new PersonId(person),
                weeks,
                bornOn,
                unit,
                signal == null ? null : new SignalId(signal),
                team.stream().map(TeamMemberRequest::toMember).toList(),
                note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
