package org.familysupport.delivery.offers.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.delivery.offers.OfferReach;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.StoredForm;
import org.jspecify.annotations.Nullable;

/** For whom an offer is, and where, said anew. */
@Schema(name = "OfferChangeRequest")
record OfferChangeRequest(
        @Schema(description = "Completed months of age from which it is for somebody", examples = "0")
        @NotNull
        @Min(0)
        @Max(OfferRequest.OLDEST)
        Integer agesFrom,

        @Schema(description = "Completed months up to which it is, these included; any when absent", examples = "47")
        @Min(0)
        @Max(OfferRequest.OLDEST)
        @Nullable
        Integer agesTo,

        @Schema(description = "OKTMO code of the territory for whose families it is", examples = "50701000")
        @NotNull
        @Identifier("oktmo")
        String territory,

        @Schema(description = "Code of the list `setting`", examples = "institution") @NotNull @KnownCode("setting")
        String setting) {
    OfferReach toReach() {
        return reach(agesFrom, agesTo, territory, setting);
    }

    static OfferReach reach(int agesFrom, @Nullable Integer agesTo, String territory, String setting) {
        return new OfferReach(agesFrom, agesTo, Objects.requireNonNull(StoredForm.of("oktmo", territory)), setting);
    }
}
