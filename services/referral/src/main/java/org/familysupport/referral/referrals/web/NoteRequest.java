package org.familysupport.referral.referrals.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.referrals.ActWords;
import org.jspecify.annotations.Nullable;

/** An act that needs words for the other side. */
@Schema(name = "ReferralNoteRequest")
record NoteRequest(
        @Schema(
                description = "For the receiver; it leaves this service in no event",
                examples = "Других центров в районе нет")
        @NotBlank
        @Size(max = 2000)
        String note)
        implements Personal {
    ActWords toWords(@Nullable OrganisationId organisation) {
        return new ActWords(organisation, null, null, null, note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
