package org.familysupport.referral.consilia.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.referral.consilia.ReadConsilia;
import org.familysupport.referral.consilia.SittingStatus;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The door by which who is responsible for a family finds what sits about it, whoever planned that. */
@Path(SittingsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consilia")
class SittingsAboutResource {
    private final ReadConsilia read;
    private final Callers callers;
    private final Paging paging;

    SittingsAboutResource(ReadConsilia read, Callers callers, Paging paging) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "listSittingsAboutYours",
            summary = "List the sittings about those for whom you are responsible",
            description =
                    "Whoever planned them: with the responsibility for a family the sittings that are planned about it come into this list. The latest day first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SittingListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Only those with this status", example = "planned")
                    @QueryParam("status")
                    @Pattern(regexp = "planned|held|protocol-signed|cancelled", message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.sittingsAboutOwn(
                        status == null ? null : SittingStatus.of(status), paging.request(caller.subject()), caller)
                .map(found -> paging.answer(found, caller.subject(), SittingRowView::of));
    }
}
