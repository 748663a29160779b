package org.familysupport.registry.volunteers.web;

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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.registry.volunteers.ChangeVolunteer;
import org.familysupport.registry.volunteers.ReadVolunteers;
import org.familysupport.registry.volunteers.RegisterVolunteer;
import org.familysupport.registry.volunteers.SeenVolunteer;
import org.familysupport.registry.volunteers.VolunteerFilter;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.security.caller.Today;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(VolunteersResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "volunteers", description = "Volunteers of centres, and what clears them")
class VolunteersResource {
    static final String COLLECTION = "/api/v1/volunteers";

    private final RegisterVolunteer register;
    private final ChangeVolunteer change;
    private final ReadVolunteers read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;
    private final Today today;

    VolunteersResource(
            RegisterVolunteer register,
            ChangeVolunteer change,
            ReadVolunteers read,
            Callers callers,
            Attempts attempts,
            Paging paging,
            Today today) {
        this.register = register;
        this.change = change;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
        this.today = today;
    }

    @POST
    @Operation(
            operationId = "registerVolunteer",
            summary = "Enter a volunteer of a centre",
            description =
                    "For those who work at the centre, for agencies' systems above it, and for stewards. Nobody may assign them before a clearance is entered. Others learn an id, the centre and days, no name.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = VolunteerView.class)))
    public Uni<Response> register(@Valid @NotNull VolunteerRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answered(register.register(attempts.of(caller.keyRing(), request), request.toDraft(), caller));
    }

    @GET
    @Operation(
            operationId = "listVolunteers",
            summary = "List volunteers and who may be assigned",
            description = "All filters must hold at once; names for the centre alone.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = VolunteerListing.class)))
    public Uni<Response> list(
            @Parameter(description = "The organisation that sends them") @QueryParam("centre") @Nullable UUID centre,
            @Parameter(description = "`true`: only those who may be assigned on the day; `false`: only the others")
                    @QueryParam("mayBeAssigned")
                    @Nullable
                    Boolean mayBeAssigned,
            @Parameter(description = "The day for which it is told; today when absent", example = "2024-09-01")
                    @QueryParam("on")
                    @PlausibleDay
                    @Nullable
                    LocalDate on,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(new VolunteerFilter(centre, day(on), mayBeAssigned), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), VolunteerRowView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readVolunteer",
            summary = "Read one volunteer",
            description =
                    "Whether somebody may assign this one on a day; name, telephone and documents for the centre.")
    @APIResponse(
            responseCode = "200",
            description = "The volunteer",
            content = @Content(schema = @Schema(implementation = VolunteerView.class)))
    public Uni<Response> read(
            @PathParam("id") VolunteerId id,
            @Parameter(description = "The day for which clearance is told; today when absent", example = "2024-09-01")
                    @QueryParam("on")
                    @PlausibleDay
                    @Nullable
                    LocalDate on) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(
                        VolunteerView.of(seen, day(on)), seen.volunteer().version()));
    }

    @PUT
    @Path("/{id}/contact")
    @Operation(
            operationId = "changeVolunteerContact",
            summary = "Correct how a volunteer is called and reached",
            description = "For the centre.")
    @APIResponse(
            responseCode = "200",
            description = "The volunteer with the new name and telephone",
            content = @Content(schema = @Schema(implementation = VolunteerView.class), example = "{\"version\": 2}"))
    public Uni<Response> contact(
            @PathParam("id") VolunteerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull VolunteerContactRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answered(change.rename(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                request.name().toName(),
                request.reachedAt(),
                caller));
    }

    @POST
    @Path("/{id}/clearances")
    @Operation(
            operationId = "clearVolunteer",
            summary = "Enter a document that clears a volunteer",
            description =
                    "For the centre. Which kinds are needed is the region's setting; on a day on which one of them is missing nobody may assign the volunteer.")
    @APIResponse(
            responseCode = "200",
            description = "The volunteer with the new document",
            content = @Content(schema = @Schema(implementation = VolunteerView.class), example = "{\"version\": 2}"))
    public Uni<Response> clear(
            @PathParam("id") VolunteerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClearanceRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answered(change.clear(
                attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toDraft(), caller));
    }

    @POST
    @Path("/{id}/revocations")
    @Operation(
            operationId = "revokeClearance",
            summary = "Let a document clear no longer",
            description = "For the centre. From that day on; the document stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "The volunteer after it",
            content = @Content(schema = @Schema(implementation = VolunteerView.class), example = "{\"version\": 2}"))
    public Uni<Response> revoke(
            @PathParam("id") VolunteerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RevocationRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answered(change.revoke(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                request.clearance(),
                request.from(),
                caller));
    }

    @POST
    @Path("/{id}/hours")
    @Operation(
            operationId = "enterVolunteerHours",
            summary = "Enter time that a volunteer gave",
            description = "For the centre. On a day on which they were a volunteer.")
    @APIResponse(
            responseCode = "200",
            description = "The volunteer with the sum so far",
            content = @Content(schema = @Schema(implementation = VolunteerView.class), example = "{\"version\": 2}"))
    public Uni<Response> work(
            @PathParam("id") VolunteerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull HoursRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answered(change.work(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                request.date(),
                request.minutes(),
                caller));
    }

    @POST
    @Path("/{id}/departure")
    @Operation(
            operationId = "endVolunteering",
            summary = "Let a volunteer leave",
            description = "For the centre. `to` is the last day; given again it is moved.")
    @APIResponse(
            responseCode = "200",
            description = "The volunteer after it",
            content = @Content(schema = @Schema(implementation = VolunteerView.class), example = "{\"version\": 2}"))
    public Uni<Response> leave(
            @PathParam("id") VolunteerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull VolunteerDepartureRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answered(change.leave(
                attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.to(), caller));
    }

    private Uni<Response> answered(Uni<Answered<SeenVolunteer>> outcome) {
        return outcome.map(answered ->
                Replies.answered(answered, COLLECTION, seen -> VolunteerView.of(seen, today.inTheRegion())));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return Objects.requireNonNullElse(on, today.inTheRegion());
    }
}
