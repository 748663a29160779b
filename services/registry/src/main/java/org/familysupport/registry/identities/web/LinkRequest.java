package org.familysupport.registry.identities.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.identities.LinkDraft;
import org.familysupport.web.checks.Possible;

/** That two records are of one. */
@Schema(name = "IdentityLinkRequest")
@Possible
record LinkRequest(
        @Schema(
                description = "What the two are records of",
                enumeration = {"person", "family"},
                examples = "person")
        @NotNull
        @Pattern(regexp = "person|family")
        String kind,

        @Schema(description = "Id of the record that is to stand for both") @NotNull
        UUID kept,

        @Schema(description = "Id of the other; it stays valid") @NotNull
        UUID linked,

        @Schema(description = "Why they are of one", examples = "Один ребёнок: свидетельство о рождении то же")
        @NotBlank
        @Size(max = 500)
        String reason)
        implements Personal, Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return new Violations().unless(kept == null || !kept.equals(linked), "/linked", GeneralRule.NOT_ALLOWED);
    }

    LinkDraft toDraft() {
        return new LinkDraft(kind, kept, linked, reason);
    }

    @Override
    public String toString() {
        return "***";
    }
}
