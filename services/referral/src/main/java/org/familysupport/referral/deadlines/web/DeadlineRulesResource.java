package org.familysupport.referral.deadlines.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.DeadlineRuleId;
import org.familysupport.referral.deadlines.DeadlineRuleFilter;
import org.familysupport.referral.deadlines.ReadDeadlineRules;
import org.familysupport.referral.deadlines.SetDeadlineRules;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.openapi.WithoutPurpose;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The door of the rules about terms. */
@Path(DeadlineRulesResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines", description = "How long terms are, by kind, category, priority and place")
class DeadlineRulesResource {
    static final String COLLECTION = "/api/v1/deadline-rules";

    private final SetDeadlineRules set;
    private final ReadDeadlineRules read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    DeadlineRulesResource(
            SetDeadlineRules set, ReadDeadlineRules read, Callers callers, Attempts attempts, Paging paging) {
        this.set = set;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "enterDeadlineRule",
            summary = "Enter a rule about a term",
            description =
                    "For stewards of the registry. Of the rules that fit a referral the most exact holds: category before priority, priority before place, and of places the smallest. Terms that run already stay as they are.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = DeadlineRuleView.class)))
    public Uni<Response> enter(@Valid @NotNull DeadlineRuleRequest request) {
        Caller caller = callers.caller();
        return set.enter(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, DeadlineRuleView::of));
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "listDeadlineRules",
            summary = "List the rules about terms",
            description =
                    "In the order in which they were entered, those that ship with the system first. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = DeadlineRuleListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Code of the list `deadline-timer`", example = "accept-by")
                    @QueryParam("timer")
                    @KnownCode("deadline-timer")
                    @Nullable
                    String timer,
            @Parameter(description = "Code of the list `need-category`: the rules for it alone", example = "early-help")
                    @QueryParam("category")
                    @KnownCode("need-category")
                    @Nullable
                    String category,
            @Parameter(description = "`true`: those in force; `false`: the others") @QueryParam("inForce") @Nullable
                    Boolean inForce,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        return read.page(new DeadlineRuleFilter(timer, category, inForce), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), DeadlineRuleView::of));
    }

    @GET
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "readDeadlineRule",
            summary = "Read a rule about a term",
            description = "The `why` of a term in a referral names one.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = DeadlineRuleView.class)))
    public Uni<Response> read(@PathParam("id") DeadlineRuleId id) {
        return read.one(id, callers.caller()).map(it -> Replies.read(DeadlineRuleView.of(it), it.version()));
    }

    @PUT
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "changeDeadlineRule",
            summary = "Change a rule about a term",
            description =
                    "For stewards of the registry. The whole is given anew; what the rule is for (timer, category, priority, territory) stays. With `inForce: false` the next most exact rule holds, and where none is left there is no such term. Terms that run already stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before",
            content = @Content(schema = @Schema(implementation = DeadlineRuleView.class), example = "{\"version\": 2}"))
    public Uni<Response> change(
            @PathParam("id") DeadlineRuleId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DeadlineRuleRequest request) {
        Caller caller = callers.caller();
        return set.change(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, DeadlineRuleView::of));
    }
}
