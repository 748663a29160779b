package org.familysupport.referral.accompaniments.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.accompaniments.AccompanimentBasis;
import org.familysupport.referral.accompaniments.AccompanimentDraft;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** What is said when somebody may need accompaniment. */
@Schema(name = "AccompanimentRequest")
record AccompanimentRequest(
        @NotNull @Valid SubjectRequest subject,

        @Schema(description = "Code of the list `accompaniment-ground`", examples = "disability")
        @NotNull
        @KnownCode("accompaniment-ground")
        String groundCode,

        @NotNull @Valid BasisRequest legalBasis,

        @Schema(description = "It leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
        String note)
        implements Personal {
    /** On what the family's data may be worked with. */
    @Schema(name = "AccompanimentBasisRequest")
    record BasisRequest(
            @Schema(description = "Code of the list `legal-basis-kind`", examples = "consent")
            @NotNull
            @KnownCode("legal-basis-kind")
            String kind,

            @Schema(
                    description =
                            "The law, agreement or document; of a consent its id in the registry: one that was given about the subject or somebody of the family, is in force and for `service-delivery`. One just given is waited for, up to 2 seconds unless the region sets another time.",
                    examples = "01a20499-7ee1-7000-95f8-73d524840aed")
            @NotNull
            @Size(min = 1, max = 200)
            String reference)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    AccompanimentDraft toDraft() {
        return new AccompanimentDraft(
                subject.toRef(), groundCode, new AccompanimentBasis(legalBasis.kind(), legalBasis.reference()), note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
