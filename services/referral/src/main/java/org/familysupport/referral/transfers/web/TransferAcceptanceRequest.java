package org.familysupport.referral.transfers.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.transfers.TransferWords;
import org.jspecify.annotations.Nullable;

/** An acceptance needs no words; the body may be left out. */
@Schema(name = "TransferAcceptanceRequest")
record TransferAcceptanceRequest(
        @Schema(description = TransferAcceptanceRequest.ORGANISATION) @Nullable UUID organisation) {
    static final String ORGANISATION =
            "For which organisation; only needed by an agency's system that stands for several sides of the transfer";

    static TransferWords words(@Nullable TransferAcceptanceRequest request) {
        return new TransferWords(request == null ? null : id(request.organisation()), null, null);
    }

    static @Nullable OrganisationId id(@Nullable UUID organisation) {
        return organisation == null ? null : new OrganisationId(organisation);
    }
}
