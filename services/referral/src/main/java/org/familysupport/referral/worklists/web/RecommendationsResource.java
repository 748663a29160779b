package org.familysupport.referral.worklists.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.referral.worklists.ReadRecommendations;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(WorklistsResource.COLLECTION + "/recommendations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "worklists")
class RecommendationsResource {
    private final ReadRecommendations read;
    private final Callers callers;
    private final Paging paging;

    RecommendationsResource(ReadRecommendations read, Callers callers, Paging paging) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "listRecommendations",
            summary = "List recommendations of check-ups about which nothing was done",
            description =
                    "Those that your organisation gave, and those about people for whom it is responsible: nobody has accepted it, or who has did not begin by its day or gave it up before it began. What ended because nobody answered, or with a consent, stays listed. One that another referral continues is left out, and one that its source has taken back itself. Those whose day comes or came first stand first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RecommendationDueListing.class)))
    public Uni<Response> list(
            @QueryParam("pageSize") @Nullable String pageSize, @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), RecommendationDueView::of));
    }
}
