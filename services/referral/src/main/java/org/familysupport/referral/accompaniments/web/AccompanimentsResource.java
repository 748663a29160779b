package org.familysupport.referral.accompaniments.web;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.AccompanimentId;
import org.familysupport.referral.accompaniments.AccompanimentFilter;
import org.familysupport.referral.accompaniments.AccompanimentStatus;
import org.familysupport.referral.accompaniments.IdentifyNeed;
import org.familysupport.referral.accompaniments.ReadAccompaniments;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(AccompanimentsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accompaniments", description = "Social accompaniment of a family: the decision, the case, its curator")
class AccompanimentsResource {
    static final String COLLECTION = "/api/v1/accompaniments";
    private static final String STATUSES =
            "identified|under-procedure|granted|refused|active|suspended|closed|follow-up|archived";

    private final IdentifyNeed identify;
    private final ReadAccompaniments read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    AccompanimentsResource(
            IdentifyNeed identify, ReadAccompaniments read, Callers callers, Attempts attempts, Paging paging) {
        this.identify = identify;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "identifyAccompaniment",
            summary = "Note that a family or person may need accompaniment",
            description =
                    "For the organisation that is responsible now. A family has at most one open accompaniment: while one is open, another is refused with 409 `accompaniment-open`, also by another record of it, and while one is open of somebody who belongs to it today. Of two that were open when their records were linked, or when somebody joined the family, each tells so (`besideAnother`) until one has ended. One of somebody who is hidden is neither told nor a hindrance.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = AccompanimentView.class)))
    public Uni<Response> identify(@Valid @NotNull AccompanimentRequest wanted) {
        Caller caller = callers.aboutNamedPeople();
        return identify.identify(attempts.of(caller.keyRing(), wanted), wanted.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, AccompanimentView::of));
    }

    @GET
    @Operation(
            operationId = "listAccompaniments",
            summary = "List accompaniments",
            description =
                    "Of one family or person that you may know, else of all for whom your organisation is responsible now; the newest first. `reviewBy` finds those whose case should be looked through by that day, `followUpBy` those after whose end somebody should look, `besideAnother` those of a family that turned out to have two open. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = AccompanimentListing.class)))
    public Uni<Response> list(
            @Parameter(description = "`family`, or `person` for somebody with none; with `subject`", example = "family")
                    @QueryParam("subjectKind")
                    @Pattern(regexp = SubjectRequest.KINDS, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String subjectKind,
            @Parameter(description = "Its id; with `subjectKind`") @QueryParam("subject") @Nullable UUID subject,
            @Parameter(description = "Only those with this status", example = "active")
                    @QueryParam("status")
                    @Pattern(regexp = STATUSES, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @Parameter(description = "Only those that this specialist leads") @QueryParam("curator") @Nullable
                    UUID curator,
            @Parameter(
                            description = "Only those after whose end somebody should look by this day",
                            example = "2027-06-01")
                    @QueryParam("followUpBy")
                    @PlausibleDay
                    @Nullable
                    LocalDate followUpBy,
            @Parameter(
                            description = "Only those that go on and whose next review is due by this day",
                            example = "2026-09-01")
                    @QueryParam("reviewBy")
                    @PlausibleDay
                    @Nullable
                    LocalDate reviewBy,
            @Parameter(
                            description = "`true`: only those that are open beside another of the same family",
                            example = "true")
                    @QueryParam("besideAnother")
                    @Nullable
                    Boolean besideAnother,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        AccompanimentFilter filter = new AccompanimentFilter(
                SubjectRequest.wanted(subjectKind, subject),
                status == null ? null : AccompanimentStatus.of(status),
                curator,
                followUpBy,
                reviewBy,
                Boolean.TRUE.equals(besideAnother));
        return read.page(filter, paging.request(caller.subject()), caller)
                .map(found -> paging.answer(found, caller.subject(), AccompanimentRowView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readAccompaniment",
            summary = "Read an accompaniment",
            description =
                    "For who may know the family; anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The accompaniment",
            content = @Content(schema = @Schema(implementation = AccompanimentView.class)))
    public Uni<Response> read(@PathParam("id") AccompanimentId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(
                        AccompanimentView.of(seen), seen.accompaniment().version()));
    }
}
