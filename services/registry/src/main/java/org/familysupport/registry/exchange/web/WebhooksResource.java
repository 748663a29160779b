package org.familysupport.registry.exchange.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.registry.exchange.Subscribe;
import org.familysupport.registry.exchange.WebhookId;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(WebhooksResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
class WebhooksResource {
    static final String COLLECTION = "/api/v1/webhooks";

    private final Subscribe subscribe;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    WebhooksResource(Subscribe subscribe, Callers callers, Attempts attempts, Paging paging) {
        this.subscribe = subscribe;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "beginWebhook",
            summary = "Be called when something changes",
            description =
                    "For what changes from now on of families and people your organisation may know for the purpose of this call. Each change is a POST with `webhook-id`, `webhook-timestamp` and `webhook-signature` (Standard Webhooks: HMAC-SHA256 with the secret over `id.timestamp.body`) and a body of ids and kinds alone. Answer 2xx within ten seconds, with a body as short as you like: it is not read. Else it is tried again, after 5 seconds, then after twice as long each time up to an hour, for 72 hours; while none of your answers is 2xx, fewer changes are tried. At most four come side by side. A change may come twice, and later ones before earlier ones: tell by `webhook-id` and `version`. Of somebody whom you may not know any more nothing is sent, also of what waited. The secret is told in this answer only. At most 10 are active (409 `too-many-open`).")
    @APIResponse(
            responseCode = "201",
            description = "Begun, with the secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> begin(@Valid @NotNull WebhookRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return subscribe
                .begin(attempts.of(caller.keyRing(), request), request.url(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, WebhookView::of));
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "The webhooks of your organisation",
            description =
                    "Also those that have ended; for the system of a body also those of the organisations under it.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = WebhookListing.class)))
    public Uni<Response> list(
            @QueryParam("pageSize") @Nullable String pageSize, @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return subscribe
                .page(paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), WebhookView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readWebhook", summary = "Read one webhook", description = "Without its secret.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class), example = "{\"secret\": null}"))
    public Uni<Response> read(@PathParam("id") WebhookId id) {
        return subscribe
                .one(id, callers.aboutNamedPeople())
                .map(webhook -> Replies.read(WebhookView.of(webhook), webhook.version()));
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            operationId = "signWebhookAnew",
            summary = "Change the secret of a webhook",
            description =
                    "When it was lost or seen by others. What is sent from now on is signed with the new one alone.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, with the new secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class), example = "{\"version\": 2}"))
    public Uni<Response> signAnew(@PathParam("id") WebhookId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return subscribe
                .signAnew(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, WebhookView::of));
    }

    @POST
    @Path("/{id}/ending")
    @Operation(
            operationId = "endWebhook",
            summary = "Be called no more",
            description = "What still waited is forgotten too.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookView.class),
                            example = "{\"state\": \"ended\", \"secret\": null}"))
    public Uni<Response> end(@PathParam("id") WebhookId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return subscribe
                .end(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, WebhookView::of));
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What was delivered, waits, or was given up",
            description = "In the order of the changes; `state=dead` lists what was given up. Kept for 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = WebhookDeliveryListing.class)))
    public Uni<Response> deliveries(
            @PathParam("id") WebhookId id,
            @Parameter(description = "`waiting`, `delivered` or `dead`", example = "dead")
                    @QueryParam("state")
                    @Pattern(regexp = "waiting|delivered|dead")
                    @Nullable
                    String state,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return subscribe
                .deliveries(id, state, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), WebhookDeliveryView::of));
    }

    @POST
    @Path("/{id}/redeliveries")
    @Operation(
            operationId = "redeliverToWebhook",
            summary = "Try again what was given up",
            description = "All of it, for 72 hours more.")
    @APIResponse(
            responseCode = "202",
            description = "It is tried from now on",
            content = @Content(schema = @Schema(implementation = WebhookView.class), example = "{\"secret\": null}"))
    public Uni<Response> redeliver(@PathParam("id") WebhookId id) {
        Caller caller = callers.aboutNamedPeople();
        return subscribe
                .redeliver(attempts.of(caller.keyRing(), null), id, caller)
                .map(answered -> Replies.answered(answered, COLLECTION, WebhookView::of));
    }
}
