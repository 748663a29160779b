package org.familysupport.referral.carers.web;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.CarerCourseId;
import org.familysupport.referral.carers.OpenCourse;
import org.familysupport.referral.carers.ReadCourses;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.openapi.WithoutPurpose;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(CarerCoursesResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "carers")
class CarerCoursesResource {
    static final String COLLECTION = "/api/v1/carer-courses";

    private final OpenCourse open;
    private final ReadCourses read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    CarerCoursesResource(OpenCourse open, ReadCourses read, Callers callers, Attempts attempts, Paging paging) {
        this.open = open;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "openCarerCourse",
            summary = "Open a course of the school of foster parents",
            description = "For organisations of guardianship.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CourseView.class)))
    public Uni<Response> open(@Valid @NotNull CourseRequest request) {
        Caller caller = callers.caller();
        return open.open(attempts.of(caller.keyRing(), request), request.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, CourseView::of));
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "listCarerCourses",
            summary = "List the courses of the school of foster parents",
            description = "The last opened first; they name nobody.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = CourseListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Only those that this organisation holds") @QueryParam("organisation") @Nullable
                    UUID organisation,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        return read.page(organisation, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), CourseView::of));
    }

    @GET
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "readCarerCourse",
            summary = "Read a course of the school of foster parents",
            description = "It names nobody.")
    @APIResponse(
            responseCode = "200",
            description = "The course",
            content = @Content(schema = @Schema(implementation = CourseView.class)))
    public Uni<Response> read(@PathParam("id") CarerCourseId id) {
        return read.one(id, callers.caller()).map(it -> Replies.read(CourseView.of(it), it.version()));
    }
}
