package org.familysupport.referral.relinquishments.web;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.RelinquishmentId;
import org.familysupport.referral.relinquishments.OpenRelinquishment;
import org.familysupport.referral.relinquishments.ReadRelinquishments;
import org.familysupport.referral.relinquishments.RelinquishmentStatus;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.StoredForm;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(RelinquishmentsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relinquishments", description = "That a woman may relinquish her child: for a named team alone")
class RelinquishmentsResource {
    static final String COLLECTION = "/api/v1/relinquishments";
    private static final String STATUSES = "open|born|decided|closed";

    private final OpenRelinquishment open;
    private final ReadRelinquishments read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    RelinquishmentsResource(
            OpenRelinquishment open, ReadRelinquishments read, Callers callers, Attempts attempts, Paging paging) {
        this.open = open;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "openRelinquishment",
            summary = "Open a case of intended relinquishment",
            description =
                    "For who knows the woman in full. You are of the team, and whom you name; for all others it is as if there were no case, also for who may know the woman and for bodies above the team. So another team may have one of her too.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = RelinquishmentView.class)))
    public Uni<Response> open(@Valid @NotNull RelinquishmentRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return open.open(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, RelinquishmentView::of));
    }

    @GET
    @Operation(
            operationId = "listRelinquishments",
            summary = "List the cases of whose teams you are",
            description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RelinquishmentListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Only those with this status", example = "open")
                    @QueryParam("status")
                    @Pattern(regexp = STATUSES, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(
                        status == null ? null : RelinquishmentStatus.of(status),
                        paging.request(caller.subject()),
                        caller)
                .map(found -> paging.answer(found, caller.subject(), RelinquishmentRowView::of));
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "countRelinquishmentOutcomes",
            summary = "Count how cases came out",
            description =
                    "For analysts of the region, for the purpose `reporting`: numbers of whole quarters, no case, no unit. Small ones are left out, none among them. Each woman counts once for an outcome.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(schema = @Schema(implementation = OutcomeCountsView.class)))
    public Uni<Response> counts(
            @Parameter(description = "First day of a quarter", example = "2026-01-01")
                    @QueryParam("from")
                    @NotNull
                    @PlausibleDay
                    LocalDate from,
            @Parameter(description = "Last day of a quarter", example = "2026-12-31")
                    @QueryParam("to")
                    @NotNull
                    @PlausibleDay
                    LocalDate to,
            @Parameter(
                            description =
                                    "OKTMO code of a territory in which the women lived, of any level; anywhere where absent",
                            example = "50701000")
                    @QueryParam("territory")
                    @Identifier("oktmo")
                    @Nullable
                    String territory) {
        String place = StoredForm.of("oktmo", territory);
        return read.counts(from, to, place, callers.withPurpose())
                .map(counts -> Response.ok(OutcomeCountsView.of(from, to, place, counts))
                        .header("Cache-Control", "private, no-store")
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readRelinquishment",
            summary = "Read a case of intended relinquishment",
            description = "For its team; anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = RelinquishmentView.class)))
    public Uni<Response> read(@PathParam("id") RelinquishmentId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(
                        RelinquishmentView.of(seen), seen.relinquishment().version()));
    }
}
