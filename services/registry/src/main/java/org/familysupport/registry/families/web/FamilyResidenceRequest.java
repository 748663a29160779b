package org.familysupport.registry.families.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.families.FamilyResidenceDraft;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.Possible;
import org.familysupport.web.checks.StoredForm;

/** Where a family lives from a day on. */
@Schema(name = "FamilyResidenceRequest")
@Possible
record FamilyResidenceRequest(
        @Schema(description = "OKTMO code of 8 or 11 digits", examples = "50701000") @NotNull @Identifier("oktmo")
        String territory,

        @Schema(description = "First day there", examples = "2024-06-01") @NotNull @PlausibleDay
        LocalDate from)
        implements Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return FamilyResidenceDraft.impossible(from, today);
    }

    FamilyResidenceDraft toDraft() {
        return new FamilyResidenceDraft(Objects.requireNonNull(StoredForm.of("oktmo", territory)), from);
    }
}
