package org.familysupport.registry.identities.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.registry.identities.MarkIdentities;
import org.familysupport.registry.identities.ReadLinks;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

@Path(MarksResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identities", description = "Who is one: links between records, marks of two, pairs to be looked at")
class MarksResource {
    static final String COLLECTION = "/api/v1/identities/marks";

    private final MarkIdentities mark;
    private final ReadLinks read;
    private final Callers callers;
    private final Attempts attempts;

    MarksResource(MarkIdentities mark, ReadLinks read, Callers callers, Attempts attempts) {
        this.mark = mark;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
    }

    @POST
    @Operation(
            operationId = "markIdentities",
            summary = "Say that two records must never be linked",
            description =
                    "For stewards of the registry: twins, namesakes, a child and its adopted namesake. Nobody links them, or records linked with them, until the mark is lifted.")
    @APIResponse(
            responseCode = "201",
            description = "Marked",
            content = @Content(schema = @Schema(implementation = MarkView.class)))
    public Uni<Response> mark(@Valid @NotNull MarkRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return mark.mark(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, MarkView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readIdentityMark",
            summary = "Read a mark",
            description = "For stewards of the registry. One that was lifted stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "The mark",
            content = @Content(schema = @Schema(implementation = MarkView.class)))
    public Uni<Response> read(@PathParam("id") UUID id) {
        return read.mark(id, callers.aboutNamedPeople()).map(it -> Replies.read(MarkView.of(it), it.version()));
    }

    @POST
    @Path("/{id}/lifting")
    @Operation(
            operationId = "liftIdentityMark",
            summary = "Say that two records may be linked after all",
            description = "For stewards of the registry.")
    @APIResponse(
            responseCode = "200",
            description = "Lifted",
            content = @Content(schema = @Schema(implementation = MarkView.class), example = "{\"version\": 2}"))
    public Uni<Response> lift(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LiftingRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return mark.lift(attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.reason(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, MarkView::of));
    }
}
