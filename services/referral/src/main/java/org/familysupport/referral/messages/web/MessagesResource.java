package org.familysupport.referral.messages.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.MessageId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.referral.handovers.web.Said;
import org.familysupport.referral.messages.ReadMessages;
import org.familysupport.referral.messages.SendMessage;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The door for what the two sides of a referral write to each other. */
@Path("/api/v1/referrals/{id}/messages")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages", description = "What the two sides of a referral write to each other")
class MessagesResource {
    private final SendMessage send;
    private final ReadMessages read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    MessagesResource(SendMessage send, ReadMessages read, Callers callers, Attempts attempts, Paging paging) {
        this.send = send;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "sendMessage",
            summary = "Write to the other side of a referral",
            description =
                    "By the source while it may change the subject, and by a receiver from when it is asked until the referral has ended for it; then 409. Until somebody has accepted, messages are for questions about the request: receivers read them that may know no more than a preview, so name nobody. What one receiver writes no other sees.")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Uni<Response> send(
            @PathParam("id") ReferralId id,
            @Parameter(
                            description =
                                    "For which organisation; only needed by an agency's system that stands for several sides of the referral")
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationId organisation,
            @Valid @NotNull MessageRequest request) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), new Said(organisation, request));
        return send.send(attempt, id, request.toDraft(organisation), caller)
                .map(answered -> Replies.answered(answered, path(id), MessageView::of));
    }

    @GET
    @Operation(
            operationId = "listMessages",
            summary = "Read what was written",
            description =
                    "The newest first. The source sees all; a receiver what is between it and the source, and what was written to all who were asked. After the end a receiver reads on as long as it may read the subject.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = MessageListing.class)))
    public Uni<Response> list(
            @PathParam("id") ReferralId id,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(id, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), MessageView::of));
    }

    @GET
    @Path("/{message}")
    @Operation(
            operationId = "readMessage",
            summary = "Read a message",
            description = "One of those that the list shows you; messages are never changed.")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Uni<Response> read(@PathParam("id") ReferralId id, @PathParam("message") MessageId message) {
        return read.one(id, message, callers.aboutNamedPeople()).map(found -> Replies.read(MessageView.of(found), 1));
    }

    @GET
    @Path("/reading")
    @Operation(
            operationId = "readMessageReading",
            summary = "How many messages your organisation has not read",
            description = "Of the other side's. Whoever of an organisation has read, it has read.")
    @APIResponse(
            responseCode = "200",
            description = "How far it has read",
            content = @Content(schema = @Schema(implementation = ReadingView.class)))
    public Uni<Response> reading(@PathParam("id") ReferralId id) {
        return read.reading(id, callers.aboutNamedPeople())
                .map(reading -> Response.ok(ReadingView.of(reading))
                        .header("Cache-Control", "private, no-store")
                        .build());
    }

    @POST
    @Path("/reading")
    @Operation(
            operationId = "markMessagesRead",
            summary = "Say up to which message your organisation has read",
            description = "All before it count as read too; an earlier one than before changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = ReadingView.class), example = "{\"unread\": 0}"))
    public Uni<Response> markRead(@PathParam("id") ReferralId id, @Valid @NotNull ReadingRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return read.read(attempts.of(caller.keyRing(), request), id, new MessageId(request.message()), caller)
                .map(answered -> Response.created(URI.create(path(id) + "/reading"))
                        .entity(ReadingView.of(answered.value()))
                        .header("Cache-Control", "private, no-store")
                        .build());
    }

    private static String path(ReferralId id) {
        return "/api/v1/referrals/" + id + "/messages";
    }
}
