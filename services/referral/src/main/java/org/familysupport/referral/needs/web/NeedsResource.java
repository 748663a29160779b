package org.familysupport.referral.needs.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.familysupport.events.referral.NeedId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.referral.needs.NameNeeds;
import org.familysupport.referral.needs.Need;
import org.familysupport.referral.needs.ReadNeeds;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The door for the needs that a referral names. */
@Path("/api/v1/referrals/{id}/needs")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "needs", description = "The needs that a referral names, and what came of each")
class NeedsResource {
    private final NameNeeds name;
    private final ReadNeeds read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    NeedsResource(NameNeeds name, ReadNeeds read, Callers callers, Attempts attempts, Paging paging) {
        this.name = name;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "nameNeed",
            summary = "Name a need in a referral",
            description =
                    "By the source, until the referral has ended. Receivers see it at once, also before they answer; whoever accepts finds all that was named until then, and after.")
    @APIResponse(
            responseCode = "201",
            description = "Named",
            content = @Content(schema = @Schema(implementation = NeedView.class)))
    public Uni<Response> name(@PathParam("id") ReferralId id, @Valid @NotNull NeedRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(id, name.name(attempts.of(caller.keyRing(), request), id, request.toDraft(), caller));
    }

    @GET
    @Operation(
            operationId = "listNeeds",
            summary = "List the needs of a referral",
            description = "In the order in which they were named, for both sides as long as they know the referral.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = NeedListing.class)))
    public Uni<Response> list(
            @PathParam("id") ReferralId id,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(id, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), NeedView::of));
    }

    @GET
    @Path("/{need}")
    @Operation(
            operationId = "readNeed",
            summary = "Read a need",
            description = "For both sides as long as they know the referral.")
    @APIResponse(
            responseCode = "200",
            description = "The need",
            content = @Content(schema = @Schema(implementation = NeedView.class)))
    public Uni<Response> read(@PathParam("id") ReferralId id, @PathParam("need") NeedId need) {
        return read.one(id, need, callers.aboutNamedPeople())
                .map(found -> Replies.read(NeedView.of(found), found.version()));
    }

    @PUT
    @Path("/{need}")
    @Operation(
            operationId = "changeNeed",
            summary = "Say a need anew",
            description =
                    "By the source, until the referral has ended or the need is closed; the same as before changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before",
            content = @Content(schema = @Schema(implementation = NeedView.class), example = "{\"version\": 2}"))
    public Uni<Response> change(
            @PathParam("id") ReferralId id,
            @PathParam("need") NeedId need,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NeedRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(
                id,
                name.change(
                        attempts.of(caller.keyRing(), request),
                        id,
                        need,
                        IfMatch.version(ifMatch),
                        request.toDraft(),
                        caller));
    }

    @POST
    @Path("/{need}/closure")
    @Operation(
            operationId = "closeNeed",
            summary = "Say what came of a need",
            description =
                    "By who has the referral, before it completes it or afterwards as long as it may read on. Where the need was not met in full, with the reason.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content =
                    @Content(
                            schema = @Schema(implementation = NeedView.class),
                            example =
                                    "{\"version\": 2, \"state\": \"partly-met\", \"reasonCode\": \"no-specialist\", \"closedAt\": \"2026-05-29T08:00:00Z\"}"))
    public Uni<Response> close(
            @PathParam("id") ReferralId id,
            @PathParam("need") NeedId need,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NeedClosureRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(
                id,
                name.close(
                        attempts.of(caller.keyRing(), request),
                        id,
                        need,
                        IfMatch.version(ifMatch),
                        request.toEnd(),
                        caller));
    }

    private static Uni<Response> answer(ReferralId id, Uni<Answered<Need>> done) {
        return done.map(answered -> Replies.answered(answered, "/api/v1/referrals/" + id + "/needs", NeedView::of));
    }
}
