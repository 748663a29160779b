package org.familysupport.registry.people.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.people.Residence;
import org.familysupport.registry.people.ResidenceDraft;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.Possible;
import org.familysupport.web.checks.StoredForm;
import org.jspecify.annotations.Nullable;

/** Where a person lives from a day on. */
@Schema(name = "ResidenceChangeRequest")
@Possible
record ResidenceChangeRequest(
        @Schema(description = "OKTMO code of 8 or 11 digits", examples = "50701000") @NotNull @Identifier("oktmo")
        String territory,

        @Size(min = 1, max = 500) @Nullable String address,

        @Schema(description = "First day there", examples = "2024-06-01") @NotNull @PlausibleDay
        LocalDate from)
        implements Personal, Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return ResidenceDraft.impossible(from, today);
    }

    ResidenceDraft toDraft() {
        return new ResidenceDraft(new Residence(StoredForm.of("oktmo", territory), address), from);
    }

    @Override
    public String toString() {
        return "***";
    }
}
