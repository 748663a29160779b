package org.familysupport.referral.fhir.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.referral.fhir.ActOnTask;
import org.familysupport.referral.fhir.TellTasks;
import org.familysupport.referral.fhir.ToldTask;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The door of tasks. */
@Path(TasksResource.COLLECTION)
@Authenticated
@Produces(Fhir.JSON)
@Tag(name = "fhir", description = "Referrals in the words of HL7 FHIR R4")
class TasksResource {
    static final String COLLECTION = "/fhir/Task";
    private static final String COUNT = "_count";

    private final TellTasks tell;
    private final ActOnTask actOn;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;
    private final Addresses addresses;

    TasksResource(
            TellTasks tell, ActOnTask actOn, Callers callers, Attempts attempts, Paging paging, Addresses addresses) {
        this.tell = tell;
        this.actOn = actOn;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
        this.addresses = addresses;
    }

    @GET
    @Operation(
            operationId = "searchFhirTasks",
            summary = "Search tasks",
            description =
                    "Those that your organisation was asked or, with itself as `requester`, those of referrals that it sent or has taken over with the responsibility, and leads now; with another as `requester` those that this one asked of yours; the newest first. Texts stand in each task alone. All parameters must hold at once; the link `next` leads to the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A Bundle of the type `searchset`",
            content = @Content(schema = @Schema(implementation = FhirBundle.class)))
    public Uni<Response> search(
            @Parameter(
                            description = "Who is asked: an id, `Organization/id` or `urn:uuid:id`",
                            example = "Organization/01a20499-7ee1-7000-95f8-73d524840aed")
                    @QueryParam("owner")
                    @Nullable
                    String owner,
            @Parameter(
                            description =
                                    "Who asks, in the same forms: your organisation or one under your body, or another that has asked it",
                            example = "Organization/01a20499-7ee1-7000-95f8-73d524840aed")
                    @QueryParam("requester")
                    @Nullable
                    String requester,
            @Parameter(description = "One status, or several with commas between", example = "requested,accepted")
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "How many on a page: 50 if not said, 200 at most", example = "20")
                    @QueryParam(COUNT)
                    @Nullable
                    String count,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return tell.page(
                        SearchWords.id("requester", requester),
                        SearchWords.id("owner", owner),
                        SearchWords.statuses(status),
                        paging.request(caller.subject(), COUNT),
                        caller)
                .map(page -> Response.ok(FhirBundle.page(
                                page.items().stream().map(FhirTask::of).toList(),
                                addresses,
                                paging.next(page, caller.subject())))
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readFhirTask",
            summary = "Read a task",
            description =
                    "For its receiver, and for the source. Anyone else gets the same 404 as for an id that was never given. `ETag` is weak, as the standard wants it.")
    @APIResponse(
            responseCode = "200",
            description = "The Task",
            content = @Content(schema = @Schema(implementation = FhirTask.class)))
    @APIResponse(
            responseCode = "404",
            description = "As every refusal of this face",
            content = @Content(schema = @Schema(implementation = OperationOutcome.class)))
    public Uni<Response> read(@PathParam("id") UUID id) {
        return tell.one(id, callers.aboutNamedPeople()).map(TasksResource::answer);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Fhir.JSON_PATCH)
    @Operation(
            operationId = "patchFhirTask",
            summary = "Let a task get another status, or say how it stands",
            description =
                    "A JSON Patch of `/status`, with `/statusReason` where one must say why: the very act of `/api/v1/referrals` that leads there, with its rights, its lifecycle and its versions. Or of `/businessStatus`, alone: its receiver says how it stands while the status stays. A patch is one act, so that one with both is refused with 422; the next act takes the business status away. The receiver acts for itself; what the source does, it does to the whole referral. An `Idempotency-Key` is honoured and not needed: a repeat without one is refused with 412.")
    @APIResponse(
            responseCode = "200",
            description = "The Task as it is now",
            content = @Content(schema = @Schema(implementation = FhirTask.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid PatchOperation> request) {
        Caller caller = callers.aboutNamedPeople();
        return actOn.act(
                        attempts.orNew(caller.keyRing(), request),
                        id,
                        IfMatch.weak(ifMatch),
                        TaskPatch.read(request),
                        caller)
                .map(TasksResource::answer);
    }

    private static Response answer(ToldTask task) {
        return Response.ok(FhirTask.of(task))
                .header(HttpHeaders.ETAG, IfMatch.weakTag(task.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
