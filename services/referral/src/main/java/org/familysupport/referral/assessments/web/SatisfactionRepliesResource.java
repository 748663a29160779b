package org.familysupport.referral.assessments.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.assessments.TakeReply;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.openapi.WithoutPurpose;

@Path("/api/v1/satisfaction-replies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments")
class SatisfactionRepliesResource {
    private final TakeReply take;
    private final Callers callers;
    private final Attempts attempts;

    SatisfactionRepliesResource(TakeReply take, Callers callers, Attempts attempts) {
        this.take = take;
        this.callers = callers;
        this.attempts = attempts;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "replyOnSatisfaction",
            summary = "Say how content somebody is who was helped",
            description =
                    "For who was helped, and for who takes in sheets of paper. Nothing is kept but one more in the numbers of this quarter: no answer, no moment, nobody who gave it; so it can neither be read nor taken back. A key used again counts nothing more, whatever is answered.")
    @APIResponse(responseCode = "204", description = "Counted")
    public Uni<Response> reply(@Valid @NotNull ReplyRequest request) {
        Caller caller = callers.caller();
        return take.take(
                        attempts.of(caller.keyRing(), request.about()),
                        new InstrumentId(request.instrument()),
                        new OrganisationId(request.organisation()),
                        request.toAnswers(),
                        caller)
                .map(counted -> Response.noContent().build());
    }
}
