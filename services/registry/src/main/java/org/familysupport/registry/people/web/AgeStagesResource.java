package org.familysupport.registry.people.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.people.ReadAgeStages;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.security.caller.Today;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(PeopleResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people", description = "Children, parents, caregivers, young adults: each person once")
class AgeStagesResource {
    private final ReadAgeStages read;
    private final Callers callers;
    private final Paging paging;
    private final InstantSource clock;
    private final Today today;

    AgeStagesResource(ReadAgeStages read, Callers callers, Paging paging, InstantSource clock, Today today) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
        this.clock = clock;
        this.today = today;
    }

    @GET
    @Path("/{id}/age-stage")
    @Operation(
            operationId = "readAgeStage",
            summary = "Tell the stage of life of a person on a day",
            description =
                    "From early childhood to adult life; the bounds are data of the list `age-stage`. With the next stage and its first day, for hand-overs happen there.")
    @APIResponse(
            responseCode = "200",
            description = "The stage",
            content = @Content(schema = @Schema(implementation = AgeStageView.class)))
    public Uni<Response> stage(
            @PathParam("id") PersonId id,
            @Parameter(description = "On this day; today when absent", example = "2024-09-01")
                    @QueryParam("on")
                    @PlausibleDay
                    @Nullable
                    LocalDate on) {
        Caller caller = callers.aboutNamedPeople();
        LocalDate day = Objects.requireNonNullElse(on, today.inTheRegion());
        return read.of(id, day, caller)
                .map(seen -> Replies.read(
                        AgeStageView.of(seen, day, clock.instant()),
                        seen.person().person().version()));
    }

    @GET
    @Path("/coming-stages")
    @Operation(
            operationId = "listComingStages",
            summary = "List who is to reach a stage of life soon",
            description =
                    "Of those whom you may know by name, from tomorrow on; who comes first stands first. An expected birth counts as the day on which early childhood begins.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ComingStageListing.class)))
    public Uni<Response> coming(
            @Parameter(description = "Code of the list `age-stage`", example = "preschool")
                    @QueryParam("stage")
                    @NotNull
                    @KnownCode("age-stage")
                    String stage,
            @Parameter(description = "Within so many months from today, 1 to 36", example = "6")
                    @QueryParam("withinMonths")
                    @DefaultValue("6")
                    @Min(1)
                    @Max(36)
                    int withinMonths,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.coming(stage, withinMonths, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), ComingStageView::of));
    }
}
