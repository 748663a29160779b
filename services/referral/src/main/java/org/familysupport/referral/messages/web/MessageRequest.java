package org.familysupport.referral.messages.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.messages.MessageDraft;
import org.jspecify.annotations.Nullable;

/** What is to be written. */
@Schema(name = "MessageRequest", examples = "{\"receiver\": null}")
record MessageRequest(
        @Schema(
                description =
                        "Until somebody has accepted, receivers that may know no more than a preview read it: ask and answer about the request and name nobody. It leaves this service in no event.",
                examples = "Есть ли у ребёнка заключение ПМПК?")
        @NotBlank
        @Size(max = 4000)
        String text,

        @Schema(
                description =
                        "For a source that asks several: to which of them, else to all; once somebody has accepted, to who has it")
        @Nullable
        UUID receiver)
        implements Personal {
    MessageDraft toDraft(@Nullable OrganisationId organisation) {
        return new MessageDraft(organisation, receiver == null ? null : new OrganisationId(receiver), text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
