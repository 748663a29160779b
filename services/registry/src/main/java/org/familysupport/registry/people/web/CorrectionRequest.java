package org.familysupport.registry.people.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.people.Birth;
import org.familysupport.registry.people.Correction;
import org.familysupport.registry.people.PersonName;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.Possible;
import org.jspecify.annotations.Nullable;

/** What was said wrongly of a person, or is known better now; what is absent stays. */
@Schema(name = "CorrectionRequest", description = "At least one field", examples = "{\"noPatronymic\": null}")
@Possible
record CorrectionRequest(
        @Valid PersonRequest.@Nullable Name name,

        @Schema(description = "With a name: true where custom gives no patronymic") @Nullable
        Boolean noPatronymic,

        @Valid PersonRequest.@Nullable BirthRequest birth,

        @Schema(description = "Code of the list `sex`", examples = "female") @KnownCode("sex") @Nullable
        String sex)
        implements Personal, Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return new Violations().unless(name != null || birth != null || sex != null, "", GeneralRule.REQUIRED);
    }

    Correction toCorrection() {
        return new Correction(
                name == null
                        ? null
                        : new PersonName(
                                name.family().strip(),
                                name.given().strip(),
                                name.patronymic() == null
                                        ? null
                                        : name.patronymic().strip()),
                Boolean.TRUE.equals(noPatronymic),
                birth == null ? null : new Birth(birth.date(), birth.precision()),
                sex);
    }

    @Override
    public String toString() {
        return "***";
    }
}
