package org.familysupport.registry.identities.web;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.registry.identities.DecidePairs;
import org.familysupport.registry.identities.PairDecision;
import org.familysupport.registry.identities.PairFilter;
import org.familysupport.registry.identities.PairOutcome;
import org.familysupport.registry.identities.ReadPairs;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.batch.BatchReply;
import org.familysupport.web.batch.RowChecks;
import org.familysupport.web.batch.RowResult;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.familysupport.web.problem.Problems;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/identities/pairs")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identities", description = "Who is one: links between records, marks of two, pairs to be looked at")
class PairsResource {
    private final ReadPairs read;
    private final DecidePairs decide;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;
    private final RowChecks checks;
    private final BatchReply reply;

    PairsResource(
            ReadPairs read,
            DecidePairs decide,
            Callers callers,
            Attempts attempts,
            Paging paging,
            RowChecks checks,
            BatchReply reply) {
        this.read = read;
        this.decide = decide;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
        this.checks = checks;
        this.reply = reply;
    }

    @GET
    @Operation(
            operationId = "listIdentityPairs",
            summary = "List pairs of people who look alike and wait for a decision",
            description =
                    "For stewards of the registry; the likeliest first. Found when somebody was entered although it looks like a person on record, and when something else is said of a person.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PairListing.class)))
    public Uni<Response> list(
            @Parameter(description = "`automatic` or `review`", example = "review")
                    @QueryParam("zone")
                    @Pattern(regexp = "automatic|review")
                    @Nullable
                    String zone,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(new PairFilter(zone), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), PairView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "compareIdentityPair",
            summary = "Look at a pair side by side",
            description =
                    "For stewards of the registry: what tells who each of the two is, and how far each field agrees.")
    @APIResponse(
            responseCode = "200",
            description = "Both sides",
            content = @Content(schema = @Schema(implementation = SideBySideView.class)))
    public Uni<Response> compare(@PathParam("id") UUID id) {
        return read.sideBySide(id, callers.aboutNamedPeople())
                .map(it -> Replies.read(SideBySideView.of(it), it.pair().version()));
    }

    @POST
    @Path("/decisions")
    @Operation(
            operationId = "decideIdentityPairs",
            summary = "Decide up to 100 pairs",
            description =
                    "For stewards of the registry. Each row answers with its own status: 201 with the id of the link or mark that was made, else a problem; 412 when the pair is another than the one that was looked at. Sending a batch again under the same Idempotency-Key decides nothing twice.")
    @APIResponse(
            responseCode = "207",
            description = "An outcome for each row, in order",
            content = @Content(schema = @Schema(implementation = BatchReply.BatchView.class)))
    public Uni<Response> decide(@Valid @NotNull PairDecisionBatchRequest request, @Context HttpHeaders headers) {
        Caller caller = callers.aboutNamedPeople();
        Attempt batch = attempts.of(caller.keyRing(), request);
        boolean english = Problems.speaksEnglish(headers);
        List<@Nullable RowResult> results = checks.all(request.items(), english);
        List<PairDecision> clean = new ArrayList<>();
        for (int row = 0; row < results.size(); row++) {
            if (results.get(row) == null) {
                clean.add(request.items().get(row).toDecision(row));
            }
        }
        if (request.atomic() && clean.size() < results.size()) {
            return Uni.createFrom().item(reply.undone(results, decide.undone(), english));
        }
        return decide.take(batch, clean, request.atomic(), caller)
                .map(outcomes -> reply.of(
                        results,
                        outcomes.stream()
                                .map(outcome -> result(outcome, english))
                                .toList()));
    }

    private RowResult result(PairOutcome outcome, boolean english) {
        if (outcome.refusal() != null) {
            return reply.refused(outcome.refusal(), english);
        }
        Answer made = Objects.requireNonNull(outcome.answer());
        return RowResult.done(made.status() == Answer.CREATED, made.resource(), made.version());
    }
}
