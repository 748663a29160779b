package org.familysupport.referral.worklists.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.referral.worklists.InboxEvent;
import org.familysupport.referral.worklists.LiveInbox;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.jspecify.annotations.Nullable;

/** The door of the live inbox. */
@Path("/api/v1/worklists/inbox/stream")
@Authenticated
@Tag(name = "worklists")
class LiveInboxResource {
    private static final String LAST = "Last-Event-ID";

    private final LiveInbox inbox;
    private final Callers callers;

    LiveInboxResource(LiveInbox inbox, Callers callers) {
        this.inbox = inbox;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamInbox",
            summary = "Hear at once what is new in your inbox",
            description =
                    "Server-sent events, within about a second of what happened: the name is the kind of fact, the data names the referral or the transfer, and nobody's data is in it. A message tells it to the other side, to the source too. Open it, then read the list. A comment comes every 15 seconds as a sign of life. Come again with `Last-Event-ID` after a break: an event may come twice, never not at all, as long as the break was shorter than the time for which sent events are kept. It ends when your token does; an organisation may have 20 open at a time, unless the region sets another number.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "event: referral-requested\nid: 3641\ndata: {\"referral\":\"01a20499-7ee1-7000-95f8-73d524840aed\"}\n\n"))
    public Multi<OutboundSseEvent> stream(
            @Parameter(description = "The `id` of the last event that you got", example = "3641")
                    @HeaderParam(LAST)
                    @Nullable
                    String last,
            @Context Sse sse) {
        Caller caller = callers.aboutNamedPeople();
        return inbox.open(
                caller,
                last == null ? null : place(last),
                callers.validUntil(),
                event -> event(sse, event),
                () -> sse.newEventBuilder().comment("here").build());
    }

    private static OutboundSseEvent event(Sse sse, InboxEvent event) {
        return sse.newEventBuilder()
                .name(event.kind())
                .id(String.valueOf(event.place()))
                .data("{\"" + (event.ofTransfer() ? "transfer" : "referral") + "\":\"" + event.about() + "\"}")
                .build();
    }

    private static long place(String last) {
        if (!last.matches("\\d{1,18}")) {
            throw new Refused(
                    GeneralProblem.MALFORMED_REQUEST, List.of(new Violation("header/" + LAST, GeneralRule.FORMAT)));
        }
        return Long.parseLong(last);
    }
}
