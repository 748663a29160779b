package org.familysupport.registry.access.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.privacy.PersonalText;
import org.familysupport.registry.access.EmergencyDraft;
import org.familysupport.web.checks.KnownCode;

/** Why it cannot wait. */
@Schema(name = "EmergencyAccessRequest")
record EmergencyRequest(
        @Schema(description = "Code of the list `emergency-reason`", examples = "threat-to-life")
        @NotNull
        @KnownCode("emergency-reason")
        String reason,

        @Schema(
                description = "What happened, for who reviews it; it leaves this service in no event",
                examples = "Ребёнок доставлен без сопровождения")
        @NotNull
        @Size(min = 10, max = 2000)
        String text)
        implements Personal {
    EmergencyDraft toDraft(SubjectRef subject) {
        return new EmergencyDraft(subject, reason, new PersonalText(text));
    }

    @Override
    public String toString() {
        return "***";
    }
}
