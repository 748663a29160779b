package org.familysupport.referral.assessments.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.referral.assessments.InstrumentFilter;
import org.familysupport.referral.assessments.PublishInstrument;
import org.familysupport.referral.assessments.ReadInstruments;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.openapi.WithoutPurpose;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(InstrumentsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "assessments",
        description =
                "What a child or family needs and how that changes: instruments, assessments, needs, satisfaction")
class InstrumentsResource {
    static final String COLLECTION = "/api/v1/instruments";

    private final PublishInstrument publish;
    private final ReadInstruments read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    InstrumentsResource(
            PublishInstrument publish, ReadInstruments read, Callers callers, Attempts attempts, Paging paging) {
        this.publish = publish;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "publishInstrument",
            summary = "Publish an instrument, or the next version of one",
            description =
                    "For stewards of the registry. A published version stays as it is, so that scores of years apart mean the same; what is to change makes the next version.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = InstrumentView.class)))
    public Uni<Response> publish(@Valid @NotNull InstrumentRequest request) {
        Caller caller = callers.caller();
        return publish.publish(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, InstrumentView::of));
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "listInstruments",
            summary = "List instruments, every version",
            description =
                    "In the order in which they were published, those that ship with the system first. Both filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = InstrumentListing.class)))
    public Uni<Response> list(
            @Parameter(description = "All versions of the one with this code", example = "family-strengths")
                    @QueryParam("code")
                    @Pattern(regexp = InstrumentRequest.CODE, message = "rule:FORMAT")
                    @Nullable
                    String code,
            @Parameter(description = "Code of the list `instrument-kind`", example = "needs")
                    @QueryParam("kind")
                    @KnownCode("instrument-kind")
                    @Nullable
                    String kind,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        return read.page(new InstrumentFilter(code, kind), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), InstrumentView::of));
    }

    @GET
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "readInstrument",
            summary = "Read a version of an instrument",
            description = "What it asks, and how answers are scored.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = InstrumentView.class)))
    public Uni<Response> read(@PathParam("id") InstrumentId id) {
        return read.one(id, callers.caller()).map(it -> Replies.read(InstrumentView.of(it), it.version()));
    }
}
