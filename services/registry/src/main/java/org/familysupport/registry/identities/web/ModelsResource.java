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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.MatchingModelId;
import org.familysupport.registry.identities.ChangeModels;
import org.familysupport.registry.identities.ReadModels;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(ModelsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identities", description = "Who is one: links between records, marks of two, pairs to be looked at")
class ModelsResource {
    static final String COLLECTION = "/api/v1/identities/models";

    private final ChangeModels change;
    private final ReadModels read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    ModelsResource(ChangeModels change, ReadModels read, Callers callers, Attempts attempts, Paging paging) {
        this.change = change;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "estimateMatchingModel",
            summary = "Estimate the weights of the matcher from the registry's own pairs",
            description =
                    "For stewards of the registry. People are drawn at random; pairs that share a key say how often fields agree in one person, random pairs how often in two. Nothing is weighed by the estimate until it is activated.")
    @APIResponse(
            responseCode = "201",
            description = "Estimated",
            content = @Content(schema = @Schema(implementation = ModelView.class)))
    public Uni<Response> estimate(@Valid @NotNull EstimationRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return change.estimate(attempts.of(caller.keyRing(), request), request.sample(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, ModelView::of));
    }

    @GET
    @Operation(
            operationId = "listMatchingModels",
            summary = "List the models of the matcher",
            description = "For stewards of the registry; the latest first, the shipped one last.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ModelListing.class)))
    public Uni<Response> list(
            @QueryParam("pageSize") @Nullable String pageSize, @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), ModelView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readMatchingModel",
            summary = "Read a model of the matcher",
            description = "For stewards of the registry.")
    @APIResponse(
            responseCode = "200",
            description = "The model",
            content = @Content(schema = @Schema(implementation = ModelView.class)))
    public Uni<Response> read(@PathParam("id") MatchingModelId id) {
        return read.one(id, callers.aboutNamedPeople()).map(it -> Replies.read(ModelView.of(it), it.version()));
    }

    @POST
    @Path("/{id}/activation")
    @Operation(
            operationId = "activateMatchingModel",
            summary = "Weigh look-alikes by a model from now on",
            description =
                    "For stewards of the registry. Pairs that wait are weighed anew. What is automatic by it and not by the shipped model stays for somebody to look at.")
    @APIResponse(
            responseCode = "200",
            description = "Active",
            content = @Content(schema = @Schema(implementation = ModelView.class), example = "{\"version\": 2}"))
    public Uni<Response> activate(
            @PathParam("id") MatchingModelId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ActivationRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return change.activate(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.reason(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, ModelView::of));
    }
}
