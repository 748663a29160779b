package org.familysupport.registry.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.people.ContactDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.Possible;
import org.jspecify.annotations.Nullable;

/** How a person can be reached from a day on. */
@Schema(name = "ContactRequest")
@Possible
record ContactRequest(
        @Schema(description = "Code of the list `contact-kind`", examples = "phone") @NotNull @KnownCode("contact-kind")
        String kind,

        @Schema(description = "Number, address or account", examples = "+7 000 000-00-00") @NotBlank @Size(max = 200)
        String value,

        @Schema(description = "Whether the person wants to be reached so before other ways") @Nullable
        Boolean preferred,

        @Schema(description = "First day", examples = "2024-06-01") @NotNull @PlausibleDay
        LocalDate from)
        implements Personal, Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return ContactDraft.impossible(kind, value == null ? null : value.strip(), from, today);
    }

    ContactDraft toDraft() {
        return new ContactDraft(kind, value.strip(), Boolean.TRUE.equals(preferred), from);
    }

    @Override
    public String toString() {
        return "***";
    }
}
