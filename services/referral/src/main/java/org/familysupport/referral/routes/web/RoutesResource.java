package org.familysupport.referral.routes.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.RouteId;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.referral.routes.OpenRoute;
import org.familysupport.referral.routes.ReadRoutes;
import org.familysupport.referral.routes.RouteStatus;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(RoutesResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "routes",
        description = "The route sheet of a child: ordered steps across agencies, done by the fact of a service")
class RoutesResource {
    static final String COLLECTION = "/api/v1/routes";

    private final OpenRoute open;
    private final ReadRoutes read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    RoutesResource(OpenRoute open, ReadRoutes read, Callers callers, Attempts attempts, Paging paging) {
        this.open = open;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "openRoute",
            summary = "Open the route sheet of a child",
            description =
                    "For the organisation that is responsible now. A step is done when a service of its kind is given to the child, by its organisation or its sector; nobody marks it by hand.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = RouteView.class)))
    public Uni<Response> open(@Valid @NotNull RouteRequest wanted) {
        Caller caller = callers.aboutNamedPeople();
        return open.open(attempts.of(caller.keyRing(), wanted), wanted.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, RouteView::of));
    }

    @GET
    @Operation(
            operationId = "listRoutes",
            summary = "List the route sheets of a child or family",
            description =
                    "The newest first. Its own representative (purpose `own-data`) reads them too. Who may not know the child gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RouteListing.class)))
    public Uni<Response> list(
            @Parameter(description = "`person`, or `family`", example = "person")
                    @QueryParam("subjectKind")
                    @NotNull
                    @Pattern(regexp = SubjectRequest.KINDS, message = "rule:UNKNOWN_CODE")
                    String subjectKind,
            @Parameter(description = "Its id") @QueryParam("subject") @NotNull UUID subject,
            @Parameter(description = "Only those with this status", example = "open")
                    @QueryParam("status")
                    @Pattern(regexp = "open|completed|closed-early", message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(
                        new SubjectRequest(subjectKind, subject).toRef(),
                        status == null ? null : RouteStatus.of(status),
                        paging.request(caller.subject()),
                        caller)
                .map(found -> paging.answer(found, caller.subject(), RouteRowView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readRoute",
            summary = "Read a route sheet",
            description =
                    "All steps in their order, with the services by which they were done. For who may know the child, and for its own representative (purpose `own-data`), who changes nothing; anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The route",
            content = @Content(schema = @Schema(implementation = RouteView.class)))
    public Uni<Response> read(@PathParam("id") RouteId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(RouteView.of(seen), seen.route().version()));
    }
}
