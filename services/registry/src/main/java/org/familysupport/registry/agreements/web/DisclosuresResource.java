package org.familysupport.registry.agreements.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.registry.agreements.DiscloseUnderAgreement;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;

@Path(AgreementsResource.COLLECTION + "/{id}/disclosures")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements", description = "Legal acts and agreements between agencies")
class DisclosuresResource {
    private final DiscloseUnderAgreement disclose;
    private final Callers callers;
    private final Attempts attempts;

    DisclosuresResource(DiscloseUnderAgreement disclose, Callers callers, Attempts attempts) {
        this.disclose = disclose;
        this.callers = callers;
        this.attempts = attempts;
    }

    @POST
    @Operation(
            operationId = "discloseUnderAgreement",
            summary = "Let an organisation know a family or person under an agreement",
            description =
                    "For who knows the subject in full. The organisation reads what was agreed, for the purposes agreed, until the agreement or the disclosure ends. Both sides stand under different parties of the agreement, in its direction.")
    @APIResponse(
            responseCode = "201",
            description = "Disclosed",
            content = @Content(schema = @Schema(implementation = DisclosureView.class)))
    public Uni<Response> disclose(@PathParam("id") AgreementId id, @Valid @NotNull DisclosureRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return disclose.disclose(attempts.of(caller.keyRing(), request), id, request.toDraft(), caller)
                .map(answered -> Replies.answered(
                        answered, AgreementsResource.COLLECTION + "/" + id + "/disclosures", DisclosureView::of));
    }
}
