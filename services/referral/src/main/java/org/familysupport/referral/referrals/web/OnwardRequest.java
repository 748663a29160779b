package org.familysupport.referral.referrals.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.referrals.Onward;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.Possible;
import org.jspecify.annotations.Nullable;

/** Who is asked instead, or again; all else is as in the referral that it comes from. */
@Schema(name = "ReferralOnwardRequest", examples = "{\"pool\": null, \"capacityReason\": null}")
@Possible
record OnwardRequest(
        @Schema(description = "Who is asked: active organisations of the directory. The first to accept has it.")
        @Size(min = 1, max = 20)
        @Nullable
        List<@NotNull UUID> receivers,

        @Schema(description = "To whom it stands open, instead of `receivers`") @Valid @Nullable
        PoolRequest pool,

        @Schema(description = "For who accepts; that of the referral it comes from where absent")
        @Size(min = 1, max = 2000)
        @Nullable
        String note,

        @Schema(
                description =
                        "Code of the list `capacity-reason`, for receivers that have no free place by their own word or have not verified their places within 24 hours")
        @KnownCode("capacity-reason")
        @Nullable
        String capacityReason)
        implements Personal, Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return PoolRequest.insteadOf(receivers, pool);
    }

    Onward toOnward(@Nullable OrganisationId organisation) {
        return new Onward(
                organisation,
                receivers == null
                        ? List.of()
                        : receivers.stream().map(OrganisationId::new).toList(),
                pool == null ? null : pool.toPool(),
                null,
                note,
                capacityReason);
    }

    @Override
    public String toString() {
        return "***";
    }
}
