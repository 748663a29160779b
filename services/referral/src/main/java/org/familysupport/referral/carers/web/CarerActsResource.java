package org.familysupport.referral.carers.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.CarerCourseId;
import org.familysupport.events.referral.CarerId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.referral.carers.ActOnCarer;
import org.familysupport.referral.carers.SeenCarer;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

/** What is done with a candidate, by who leads. */
@Path(CarersResource.COLLECTION + "/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "carers")
class CarerActsResource {
    private final ActOnCarer act;
    private final Callers callers;
    private final Attempts attempts;

    CarerActsResource(ActOnCarer act, Callers callers, Attempts attempts) {
        this.act = act;
        this.callers = callers;
        this.attempts = attempts;
    }

    @POST
    @Path("/enrolment")
    @Operation(
            operationId = "enrolCarer",
            summary = "Enrol adults of the household in a course",
            description = "Again for another course, or for others of them.")
    @APIResponse(
            responseCode = "200",
            description = "In a course",
            content = @Content(schema = @Schema(implementation = CarerView.class), example = "{\"version\": 2}"))
    public Uni<Response> enrol(
            @PathParam("id") CarerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EnrolmentRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(act.enrol(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                new CarerCourseId(request.course()),
                request.adults(),
                caller));
    }

    @POST
    @Path("/attendance")
    @Operation(
            operationId = "noteCarerAttendance",
            summary = "Note what an adult has attended of a course",
            description =
                    "The number of sessions so far, in the place of the former; and the day of completion, if it is.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = CarerView.class), example = "{\"version\": 3}"))
    public Uni<Response> attend(
            @PathParam("id") CarerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AttendanceRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(act.attend(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                new CarerCourseId(request.course()),
                request.adult(),
                request.sessions(),
                request.completedOn(),
                caller));
    }

    @POST
    @Path("/certification")
    @Operation(
            operationId = "certifyCarer",
            summary = "Decide that a candidate may take a child into care",
            description = "Once the candidate has completed a course; before that 409 `course-not-completed`.")
    @APIResponse(
            responseCode = "200",
            description = "Certified",
            content =
                    @Content(
                            schema = @Schema(implementation = CarerView.class),
                            example =
                                    "{\"version\": 4, \"status\": \"certified\", \"decidedOn\": \"2026-03-02\", \"allowedActs\": []}"))
    public Uni<Response> certify(
            @PathParam("id") CarerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(act.certify(
                attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.on(), caller));
    }

    @POST
    @Path("/refusal")
    @Operation(
            operationId = "refuseCarer",
            summary = "Decide that a candidate may not take a child into care",
            description = "With a reason.")
    @APIResponse(
            responseCode = "200",
            description = "Refused",
            content =
                    @Content(
                            schema = @Schema(implementation = CarerView.class),
                            example =
                                    "{\"version\": 4, \"status\": \"refused\", \"reasonCode\": \"housing\", \"decidedOn\": \"2026-03-02\", \"allowedActs\": []}"))
    public Uni<Response> refuse(
            @PathParam("id") CarerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RefusalRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(act.refuse(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                request.reasonCode(),
                request.on(),
                caller));
    }

    @POST
    @Path("/withdrawal")
    @Operation(
            operationId = "withdrawCarer",
            summary = "Note that a candidate has given it up",
            description = "With a reason.")
    @APIResponse(
            responseCode = "200",
            description = "Given up",
            content =
                    @Content(
                            schema = @Schema(implementation = CarerView.class),
                            example =
                                    "{\"version\": 4, \"status\": \"withdrawn\", \"reasonCode\": \"changed-mind\", \"decidedOn\": \"2026-03-02\", \"allowedActs\": []}"))
    public Uni<Response> withdraw(
            @PathParam("id") CarerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull WithdrawalRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(act.withdraw(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                request.reasonCode(),
                request.on(),
                caller));
    }

    private static Uni<Response> answer(Uni<Answered<SeenCarer>> done) {
        return done.map(answered -> Replies.answered(answered, CarersResource.COLLECTION, CarerView::of));
    }
}
