package org.familysupport.referral.referrals.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.referral.referrals.ReadAlternatives;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The door for who else may help. */
@Path(ReferralsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals")
class ReferralAlternativesResource {
    private final ReadAlternatives read;
    private final Callers callers;
    private final Paging paging;

    ReferralAlternativesResource(ReadAlternatives read, Callers callers, Paging paging) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Path("/{id}/alternatives")
    @Operation(
            operationId = "listReferralAlternatives",
            summary = "List who else may help",
            description =
                    "For the source as long as it may ask others, above all after a rejection: organisations whose offers fit by category, age of somebody it is about, and place. The nearest first, and of these who has room. Nobody who was asked already, also in the referrals it continues.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = AlternativeListing.class)))
    public Uni<Response> list(
            @PathParam("id") ReferralId id,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.of(id, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), AlternativeView::of));
    }
}
