package org.familysupport.registry.specialists.web;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.registry.specialists.ChangeSpecialist;
import org.familysupport.registry.specialists.ReadSpecialists;
import org.familysupport.registry.specialists.RegisterSpecialist;
import org.familysupport.registry.specialists.SpecialistFilter;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(SpecialistsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "specialists", description = "Who works where, from when to when")
class SpecialistsResource {
    static final String COLLECTION = "/api/v1/specialists";

    private final RegisterSpecialist register;
    private final ChangeSpecialist change;
    private final ReadSpecialists read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    SpecialistsResource(
            RegisterSpecialist register,
            ChangeSpecialist change,
            ReadSpecialists read,
            Callers callers,
            Attempts attempts,
            Paging paging) {
        this.register = register;
        this.change = change;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "registerSpecialist",
            summary = "Enter a specialist with a first employment",
            description =
                    "For stewards of the registry, for heads of services at their organisation, and for agencies' systems at those under their body. Others learn an id, a position and days, no name; a delivery names its specialist by that id.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = SpecialistView.class)))
    public Uni<Response> register(@Valid @NotNull SpecialistRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return register.register(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, SpecialistView::of));
    }

    @GET
    @Operation(
            operationId = "listSpecialists",
            summary = "List who works where",
            description = "One line for each employment. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SpecialistListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Where they work") @QueryParam("organisation") @Nullable UUID organisation,
            @Parameter(description = "Code of the list `specialist-position`", example = "speech-therapist")
                    @QueryParam("position")
                    @KnownCode("specialist-position")
                    @Nullable
                    String position,
            @Parameter(description = "Who works there on this day", example = "2021-03-17")
                    @QueryParam("on")
                    @PlausibleDay
                    @Nullable
                    LocalDate on,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(new SpecialistFilter(organisation, position, on), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), SpecialistRowView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readSpecialist",
            summary = "Read one specialist",
            description = "Where they work and worked; the name for organisations that employ or employed them.")
    @APIResponse(
            responseCode = "200",
            description = "The specialist",
            content = @Content(schema = @Schema(implementation = SpecialistView.class)))
    public Uni<Response> read(@PathParam("id") SpecialistId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen ->
                        Replies.read(SpecialistView.of(seen), seen.specialist().version()));
    }

    @PUT
    @Path("/{id}/name")
    @Operation(
            operationId = "renameSpecialist",
            summary = "Correct the name of a specialist",
            description = "For who may enter specialists and employs this one.")
    @APIResponse(
            responseCode = "200",
            description = "The specialist with the new name",
            content = @Content(schema = @Schema(implementation = SpecialistView.class), example = "{\"version\": 2}"))
    public Uni<Response> rename(
            @PathParam("id") SpecialistId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SpecialistNameRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return change.rename(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toName(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, SpecialistView::of));
    }

    @POST
    @Path("/{id}/employments")
    @Operation(
            operationId = "employSpecialist",
            summary = "Let a specialist begin to work somewhere",
            description =
                    "At one more organisation, or in one more position; for who may enter specialists there. One position at one organisation is not held twice at a time.")
    @APIResponse(
            responseCode = "200",
            description = "The specialist with the new employment",
            content = @Content(schema = @Schema(implementation = SpecialistView.class), example = "{\"version\": 2}"))
    public Uni<Response> employ(
            @PathParam("id") SpecialistId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EmploymentRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return change.employ(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, SpecialistView::of));
    }

    @POST
    @Path("/{id}/departures")
    @Operation(
            operationId = "endEmployment",
            summary = "End a specialist's time at an organisation",
            description = "`to` is the last day there; given again it is moved. Services of later days are refused.")
    @APIResponse(
            responseCode = "200",
            description = "The specialist after it",
            content = @Content(schema = @Schema(implementation = SpecialistView.class), example = "{\"version\": 2}"))
    public Uni<Response> end(
            @PathParam("id") SpecialistId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EmploymentEndRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return change.end(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        request.employment(),
                        request.to(),
                        caller)
                .map(answered -> Replies.answered(answered, COLLECTION, SpecialistView::of));
    }
}
