package org.familysupport.referral.worklists.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.familysupport.referral.worklists.OverdueFilter;
import org.familysupport.referral.worklists.ReadWorklists;
import org.familysupport.referral.worklists.WorklistFilter;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The door of the worklists. */
@Path(WorklistsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "worklists", description = "What your organisation has to look after today")
class WorklistsResource {
    static final String COLLECTION = "/api/v1/worklists";
    private static final String LIVE = "requested|accepted|in-progress|on-hold";

    private final ReadWorklists read;
    private final Callers callers;
    private final Paging paging;

    WorklistsResource(ReadWorklists read, Callers callers, Paging paging) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "countWorklists",
            summary = "Count what stands in each worklist",
            description = "By status or, of terms, by what is waited for; what there is none of is left out.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = WorklistCountsView.class)))
    public Uni<Response> counts() {
        return read.counts(callers.aboutNamedPeople())
                .map(counts -> Response.ok(WorklistCountsView.of(counts))
                        .header("Cache-Control", "private, no-store")
                        .build());
    }

    @GET
    @Path("/inbox")
    @Operation(
            operationId = "listInbox",
            summary = "List what you were asked and have not ended",
            description =
                    "A row for each task of yours, and for each transfer that waits for your answer, by how soon its nearest term ends; what has none comes last. Until you accept you may know a preview of the subject. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = WorklistListing.class)))
    public Uni<Response> inbox(
            @Parameter(description = "Only those with this status, from your side", example = "requested")
                    @QueryParam("status")
                    @Pattern(regexp = LIVE, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @Parameter(description = "Code of the list `need-category`", example = "early-help")
                    @QueryParam("category")
                    @KnownCode("need-category")
                    @Nullable
                    String category,
            @Parameter(description = "Code of the list `referral-priority`", example = "urgent")
                    @QueryParam("priority")
                    @KnownCode("referral-priority")
                    @Nullable
                    String priority,
            @Parameter(description = "Whose nearest term ends before this day", example = "2026-03-10")
                    @QueryParam("dueBefore")
                    @PlausibleDay
                    @Nullable
                    LocalDate dueBefore,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        WorklistFilter filter = new WorklistFilter(status, category, priority, dueBefore);
        return read.inbox(filter, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), WorklistRowView::of));
    }

    @GET
    @Path("/sent")
    @Operation(
            operationId = "listSent",
            summary = "List what you asked and has not ended",
            description =
                    "A row for each referral that you sent or have taken over with the responsibility for the subject, by how soon the nearest term of anybody in it ends; what has none comes last. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = WorklistListing.class)))
    public Uni<Response> sent(
            @Parameter(description = "Only those with this status", example = "requested")
                    @QueryParam("status")
                    @Pattern(regexp = LIVE, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @Parameter(description = "Code of the list `need-category`", example = "early-help")
                    @QueryParam("category")
                    @KnownCode("need-category")
                    @Nullable
                    String category,
            @Parameter(description = "Code of the list `referral-priority`", example = "urgent")
                    @QueryParam("priority")
                    @KnownCode("referral-priority")
                    @Nullable
                    String priority,
            @Parameter(description = "Whose nearest term ends before this day", example = "2026-03-10")
                    @QueryParam("dueBefore")
                    @PlausibleDay
                    @Nullable
                    LocalDate dueBefore,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        WorklistFilter filter = new WorklistFilter(status, category, priority, dueBefore);
        return read.sent(filter, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), WorklistRowView::of));
    }

    @GET
    @Path("/unclaimed")
    @Operation(
            operationId = "listUnclaimed",
            summary = "List what stands open to you and nobody has claimed",
            description =
                    "A row for each referral that names nobody and stands open to organisations of your kind and place, by how soon somebody should claim it: `POST /api/v1/referrals/{id}/claim`. You may know a preview of the subject, and about whom it is only once you have claimed it. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = WorklistListing.class)))
    public Uni<Response> unclaimed(
            @Parameter(description = "Code of the list `need-category`", example = "early-help")
                    @QueryParam("category")
                    @KnownCode("need-category")
                    @Nullable
                    String category,
            @Parameter(description = "Code of the list `referral-priority`", example = "urgent")
                    @QueryParam("priority")
                    @KnownCode("referral-priority")
                    @Nullable
                    String priority,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.unclaimed(category, priority, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), WorklistRowView::of));
    }

    @GET
    @Path("/overdue")
    @Operation(
            operationId = "listOverdue",
            summary = "List missed terms that concern you",
            description =
                    "Your organisation's own; those of referrals that it leads, once the ladder of the term has come to the source; and, for coordinators of the region, those that have come to the region, without the subject. The longest overdue come first. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = WorklistListing.class)))
    public Uni<Response> overdue(
            @Parameter(description = "Code of the list `deadline-timer`", example = "accept-by")
                    @QueryParam("timer")
                    @KnownCode("deadline-timer")
                    @Nullable
                    String timer,
            @Parameter(description = "As who it concerns you: code of the list `escalation-rung`", example = "source")
                    @QueryParam("rung")
                    @KnownCode("escalation-rung")
                    @Nullable
                    String rung,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.overdue(new OverdueFilter(timer, rung), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), WorklistRowView::of));
    }

    @GET
    @Path("/due-soon")
    @Operation(
            operationId = "listDueSoon",
            summary = "List terms of yours that end soon",
            description = "Those that are kept so far, the nearest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = WorklistListing.class)))
    public Uni<Response> dueSoon(
            @Parameter(description = "Within how many hours they end; 1 to 720", example = "24")
                    @QueryParam("withinHours")
                    @DefaultValue("24")
                    @Min(1)
                    @Max(720)
                    int withinHours,
            @Parameter(description = "Code of the list `deadline-timer`", example = "accept-by")
                    @QueryParam("timer")
                    @KnownCode("deadline-timer")
                    @Nullable
                    String timer,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.dueSoon(timer, withinHours, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), WorklistRowView::of));
    }

    @GET
    @Path("/stage-due")
    @Operation(
            operationId = "listStageDue",
            summary = "List children who reach a stage of life soon and have no accepted next step",
            description =
                    "Of those for whom your organisation is responsible. A next step is a referral or a transfer for the reason `age-stage`, of the child or its family, that somebody has accepted. Where several children of a family reach a stage at about the same time, one about the family counts for the child in whose next stage the kind of organisation leads that has accepted it. The eldest come first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = StageDueListing.class)))
    public Uni<Response> stageDue(
            @Parameter(description = "Within how many months they reach it; 1 to 36", example = "6")
                    @QueryParam("months")
                    @DefaultValue("6")
                    @Min(1)
                    @Max(36)
                    int months,
            @Parameter(description = "Code of the list `age-stage`", example = "preschool")
                    @QueryParam("stage")
                    @KnownCode("age-stage")
                    @Nullable
                    String stage,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.stageDue(stage, months, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), StageDueView::of));
    }

    @GET
    @Path("/silent-families")
    @Operation(
            operationId = "listSilentFamilies",
            summary = "List families of which nothing was heard for a time",
            description =
                    "Of those for which your organisation is responsible: no referral of the family or a member has moved, and no service was given to any of them.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SilentFamilyListing.class)))
    public Uni<Response> silent(
            @Parameter(description = "For how many days; 1 to 3650", example = "90")
                    @QueryParam("days")
                    @DefaultValue("90")
                    @Min(1)
                    @Max(3650)
                    int days,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.silent(days, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), SilentFamilyView::of));
    }
}
