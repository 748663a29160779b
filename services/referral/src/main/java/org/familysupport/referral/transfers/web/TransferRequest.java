package org.familysupport.referral.transfers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.referral.responsibilities.OpenResponsibility;
import org.familysupport.referral.transfers.TransferDraft;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** What is said of a transfer when it is sent. */
@Schema(name = "TransferRequest")
record TransferRequest(
        @NotNull @Valid SubjectRequest subject,

        @Schema(description = "Code of the list `programme`; `general` when absent", examples = "general")
        @KnownCode("programme")
        @Nullable
        String programme,

        @Schema(
                description =
                        "To whom it is offered: active organisations of the directory. The first to accept has it.")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull UUID> receivers,

        @Schema(description = "Code of the list `referral-reason`", examples = "age-stage")
        @NotNull
        @KnownCode("referral-reason")
        String reasonCode,

        @Schema(description = "For who accepts; it is shown to nobody before and leaves this service in no event")
        @Size(min = 1, max = 2000)
        @Nullable
        String note)
        implements Personal {
    /** By which who is responsible is looked up. */
    static final List<String> DECISIVE = List.of("/subject/kind", "/programme");

    TransferDraft toDraft() {
        return new TransferDraft(
                subject.toRef(),
                Objects.requireNonNullElse(programme, OpenResponsibility.GENERAL),
                receivers.stream().map(OrganisationId::new).toList(),
                reasonCode,
                note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
