package org.familysupport.operations.parked.web;

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
import org.familysupport.operations.parked.ReadParked;
import org.familysupport.operations.parked.SettleParked;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** Outside {@code /api/v1}: each service has its own, and a gateway for clients shows none. */
@Path(ParkedMessagesResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ParkedMessagesResource {
    static final String COLLECTION = "/operations/parked-messages";

    private final ReadParked read;
    private final SettleParked settle;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    ParkedMessagesResource(ReadParked read, SettleParked settle, Callers callers, Attempts attempts, Paging paging) {
        this.read = read;
        this.settle = settle;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> list(
            @QueryParam("pageSize") @Nullable String pageSize, @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        return read.waiting(paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), ParkedMessageView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Uni<Response> read(@PathParam("id") UUID id) {
        return read.one(id, callers.caller()).map(it -> Replies.read(ParkedMessageView.of(it), it.version()));
    }

    @POST
    @Path("/{id}/redelivery")
    @Operation(hidden = true)
    public Uni<Response> redeliver(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.caller();
        return settle.redeliver(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, ParkedMessageView::of));
    }

    @POST
    @Path("/{id}/discard")
    @Operation(hidden = true)
    public Uni<Response> discard(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DiscardRequest request) {
        Caller caller = callers.caller();
        return settle.discard(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.reason(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, ParkedMessageView::of));
    }
}
