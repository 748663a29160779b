package org.familysupport.registry.territories.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.registry.territories.ImportTerritories;
import org.familysupport.registry.territories.TerritoryOutcome;
import org.familysupport.registry.territories.TerritoryRow;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.batch.BatchReply;
import org.familysupport.web.batch.RowChecks;
import org.familysupport.web.batch.RowResult;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.openapi.WithoutPurpose;
import org.familysupport.web.problem.Problems;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/territories/batches")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "territories")
class TerritoryBatchesResource {
    private final ImportTerritories imports;
    private final Callers callers;
    private final Attempts attempts;
    private final RowChecks checks;
    private final BatchReply reply;

    TerritoryBatchesResource(
            ImportTerritories imports, Callers callers, Attempts attempts, RowChecks checks, BatchReply reply) {
        this.imports = imports;
        this.callers = callers;
        this.attempts = attempts;
        this.checks = checks;
        this.reply = reply;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "importTerritories",
            summary = "Enter up to 500 territories",
            description =
                    "For stewards of the registry, with a part of the classifier. Each row answers with its own status: 201 entered, 200 its code was there already and stays as it is, else a problem. Sending a batch again makes no doubles.")
    @APIResponse(
            responseCode = "207",
            description = "An outcome for each row, in order",
            content = @Content(schema = @Schema(implementation = BatchReply.BatchView.class)))
    public Uni<Response> take(@Valid @NotNull TerritoryBatchRequest request, @Context HttpHeaders headers) {
        Caller caller = callers.caller();
        Attempt batch = attempts.of(caller.keyRing(), request);
        boolean english = Problems.speaksEnglish(headers);
        List<@Nullable RowResult> results = checks.all(request.items(), english);
        List<TerritoryRow> clean = new ArrayList<>();
        for (int row = 0; row < results.size(); row++) {
            if (results.get(row) == null) {
                clean.add(new TerritoryRow(row, request.items().get(row).toDraft()));
            }
        }
        if (request.atomic() && clean.size() < results.size()) {
            return Uni.createFrom().item(reply.undone(results, imports.undone(), english));
        }
        return imports.take(batch, clean, request.atomic(), caller)
                .map(outcomes -> reply.of(
                        results,
                        outcomes.stream()
                                .map(outcome -> result(outcome, english))
                                .toList()));
    }

    private RowResult result(TerritoryOutcome outcome, boolean english) {
        return outcome.refusal() == null
                ? RowResult.done(
                        outcome.isNew(), Objects.requireNonNull(outcome.id()).value(), outcome.version())
                : reply.refused(outcome.refusal(), english);
    }
}
