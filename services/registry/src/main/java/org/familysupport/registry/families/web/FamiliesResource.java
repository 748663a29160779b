package org.familysupport.registry.families.web;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.families.ChangeMembership;
import org.familysupport.registry.families.ReadFamilies;
import org.familysupport.registry.families.RegisterFamily;
import org.familysupport.registry.families.SeenFamily;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.security.caller.Today;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

@Path(FamiliesResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families", description = "Families as dated memberships of persons")
class FamiliesResource {
    static final String COLLECTION = "/api/v1/families";

    private final RegisterFamily register;
    private final ChangeMembership change;
    private final ReadFamilies read;
    private final Callers callers;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Today today;

    FamiliesResource(
            RegisterFamily register,
            ChangeMembership change,
            ReadFamilies read,
            Callers callers,
            Attempts attempts,
            InstantSource clock,
            Today today) {
        this.register = register;
        this.change = change;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.clock = clock;
        this.today = today;
    }

    @POST
    @Operation(
            operationId = "registerFamily",
            summary = "Enter a family with its members",
            description =
                    "Your organisation may read it at once and is responsible for it from this instant. The same `reference` again answers 200 with the family that is there.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already, by your own number",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    public Uni<Response> register(@Valid @NotNull FamilyRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return register.register(attempts.of(caller.keyRing(), request), request.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, seen -> view(seen, null, caller)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readFamily",
            summary = "Read a family as of a day",
            description =
                    "With `asOf` the members of that day, else of today; while a referral waits for its answer, its target sees those of today. Who may not know the family gets the same 404 as for an id that was never given. The id of a linked record answers with the one that stands for it, its `canonicalId` and `Content-Location`; so does, without `asOf`, the id of a family that was joined to another which you may know.")
    @APIResponse(
            responseCode = "200",
            description = "The family",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    public Uni<Response> read(
            @PathParam("id") FamilyId id,
            @Parameter(description = "Members of this day; today when absent", example = "2024-09-01")
                    @QueryParam("asOf")
                    @PlausibleDay
                    @Nullable
                    LocalDate asOf) {
        Caller caller = callers.aboutNamedPeople();
        return (asOf == null ? read.present(id, caller) : read.one(id, caller))
                .map(seen -> reply(seen, id, asOf, caller));
    }

    /** Of the id of a linked record, or of a family that goes on in another, it tells which stands for it, and where. */
    private Response reply(SeenFamily seen, FamilyId asked, @Nullable LocalDate asOf, Caller caller) {
        LocalDate now = today.inTheRegion();
        FamilyView view = FamilyView.of(
                seen,
                asked.value(),
                caller.organisation(),
                Objects.requireNonNullElse(asOf, now),
                now,
                clock.instant());
        Response reply = Replies.read(view, seen.family().version());
        return seen.family().id().equals(asked)
                ? reply
                : Response.fromResponse(reply)
                        .header(
                                HttpHeaders.CONTENT_LOCATION,
                                COLLECTION + "/" + seen.family().uuid())
                        .build();
    }

    @POST
    @Path("/{id}/members")
    @Operation(
            operationId = "joinFamily",
            summary = "Let a person join a family",
            description = "From a day on. The family of the day before stays readable with `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The family with its new member",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    public Uni<Response> join(
            @PathParam("id") FamilyId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MemberRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return change.join(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, seen -> view(seen, null, caller)));
    }

    @POST
    @Path("/{id}/departures")
    @Operation(
            operationId = "leaveFamily",
            summary = "Let a person leave a family",
            description = "`to` is the last day in the family.")
    @APIResponse(
            responseCode = "200",
            description = "The family after it",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    public Uni<Response> leave(
            @PathParam("id") FamilyId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DepartureRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return change.leave(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        new PersonId(request.person()),
                        request.to(),
                        caller)
                .map(answered -> Replies.answered(answered, COLLECTION, seen -> view(seen, null, caller)));
    }

    private FamilyView view(SeenFamily seen, @Nullable LocalDate asOf, Caller caller) {
        LocalDate now = today.inTheRegion();
        return FamilyView.of(seen, caller.organisation(), Objects.requireNonNullElse(asOf, now), now, clock.instant());
    }
}
