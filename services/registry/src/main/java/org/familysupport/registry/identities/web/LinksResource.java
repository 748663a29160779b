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
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.registry.identities.LinkIdentities;
import org.familysupport.registry.identities.ReadLinks;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(LinksResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identities", description = "Who is one: links between records, marks of two, pairs to be looked at")
class LinksResource {
    static final String COLLECTION = "/api/v1/identities/links";

    private final LinkIdentities link;
    private final ReadLinks read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    LinksResource(LinkIdentities link, ReadLinks read, Callers callers, Attempts attempts, Paging paging) {
        this.link = link;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "linkIdentities",
            summary = "Say that two records are of one person or family",
            description =
                    "For stewards of the registry. Nothing is destroyed or rewritten: the other's id stays valid and answers with the record that stands for both and its `canonicalId`, the record of help gathers both, and both count once. A restriction of either holds for both. What was linked with one of the two before stays linked with it, and is of one with the other too. Records by which a child lives in two families are linked after the families are.")
    @APIResponse(
            responseCode = "201",
            description = "Linked",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    public Uni<Response> link(@Valid @NotNull LinkRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return link.link(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, LinkView::of));
    }

    @GET
    @Operation(
            operationId = "listIdentityLinks",
            summary = "List the links of a record",
            description = "For stewards of the registry; those that hold and those that have ended, the latest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = LinkListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Id of the person or family") @QueryParam("subject") @NotNull UUID subject,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.of(subject, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), LinkView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readIdentityLink",
            summary = "Read a link",
            description = "For stewards of the registry. One that has ended stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    public Uni<Response> read(@PathParam("id") IdentityLinkId id) {
        return read.one(id, callers.aboutNamedPeople()).map(it -> Replies.read(LinkView.of(it), it.version()));
    }

    @POST
    @Path("/{id}/unlinking")
    @Operation(
            operationId = "unlinkIdentities",
            summary = "Say that a link was wrong",
            description =
                    "For stewards of the registry. Both records are as if they had never been linked, with all that was written under each meanwhile; what was linked with one of the two otherwise stays with it. With `neverAgain` they are marked, so that nobody links them again. Two families are parted after the records of a child that lives in both.")
    @APIResponse(
            responseCode = "200",
            description = "Unlinked",
            content = @Content(schema = @Schema(implementation = LinkView.class), example = "{\"version\": 2}"))
    public Uni<Response> unlink(
            @PathParam("id") IdentityLinkId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull UnlinkingRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return link.unlink(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        request.reason(),
                        Boolean.TRUE.equals(request.neverAgain()),
                        caller)
                .map(answered -> Replies.answered(answered, COLLECTION, LinkView::of));
    }
}
