package org.familysupport.registry.volunteers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** How a volunteer is called and reached. */
@Schema(name = "VolunteerContactRequest")
record VolunteerContactRequest(
        @NotNull @Valid VolunteerNameRequest name,

        @Schema(examples = "+7 900 000-00-00") @Pattern(regexp = "\\+?[0-9][0-9 ()-]{3,28}[0-9]") @Nullable
        String phone)
        implements Personal {
    @Nullable
    PersonalText reachedAt() {
        return phone == null ? null : new PersonalText(phone);
    }

    @Override
    public String toString() {
        return "***";
    }
}
