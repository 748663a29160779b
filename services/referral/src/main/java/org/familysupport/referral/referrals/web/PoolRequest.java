package org.familysupport.referral.referrals.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.referrals.Pool;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.StoredForm;
import org.jspecify.annotations.Nullable;

/** To whom a referral stands open that names nobody. */
@Schema(name = "ReferralPoolRequest")
record PoolRequest(
        @Schema(
                description =
                        "OKTMO code of a place of any level: of active organisations in it, and of those for a larger place around it",
                examples = "50701000")
        @Identifier("oktmo")
        @NotNull
        String territory,

        @Schema(description = "Code of the list `organisation-type`; any where absent", examples = "early-help-service")
        @KnownCode("organisation-type")
        @Nullable
        String organisationType) {
    /** Either some are asked by name, or it stands open. */
    static Violations insteadOf(@Nullable List<UUID> receivers, @Nullable PoolRequest pool) {
        return new Violations()
                .unless(receivers != null || pool != null, "/receivers", GeneralRule.REQUIRED)
                .unless(receivers == null || pool == null, "/pool", GeneralRule.NOT_ALLOWED);
    }

    Pool toPool() {
        return new Pool(Objects.requireNonNull(StoredForm.of("oktmo", territory)), organisationType);
    }
}
