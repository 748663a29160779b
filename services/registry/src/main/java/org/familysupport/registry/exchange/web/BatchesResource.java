package org.familysupport.registry.exchange.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.registry.exchange.BatchTerms;
import org.familysupport.registry.exchange.ExchangeProblem;
import org.familysupport.registry.exchange.FamilyRow;
import org.familysupport.registry.exchange.ImportFamilies;
import org.familysupport.registry.families.FamilyDraft;
import org.familysupport.registry.families.FamilyOutcome;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.batch.BatchReply;
import org.familysupport.web.batch.RowChecks;
import org.familysupport.web.batch.RowResult;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.problem.Problems;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/families/batches")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange", description = "Batches of agencies' own systems")
class BatchesResource {
    private final ImportFamilies imports;
    private final Callers callers;
    private final Attempts attempts;
    private final RowChecks checks;
    private final BatchReply reply;

    BatchesResource(ImportFamilies imports, Callers callers, Attempts attempts, RowChecks checks, BatchReply reply) {
        this.imports = imports;
        this.callers = callers;
        this.attempts = attempts;
        this.checks = checks;
        this.reply = reply;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, RowMedia.NDJSON, RowMedia.CSV})
    @Operation(
            operationId = "importFamilies",
            summary = "Enter up to 500 families",
            description =
                    "Each row answers with its own status: 201 entered, 200 there already by your number, else a problem. Sending a batch again makes no doubles: with the same Idempotency-Key rows that were taken answer as they did at first and refused ones are tried again; with another key your numbers tell which are there. `organisation` of a row must be yours or stand under your body, else the row is 403. A row that cannot be read is 400, and costs no other where `atomic` is false; else it costs the batch. Instead of one JSON object you may send rows: a JSON object on each line (`application/x-ndjson`), or a table (`text/csv`) whose heading names each column by its path in a row, such as `family.members.0.role`; an empty cell is an absent value. Then `atomic` stands in the query. With `validateOnly=true` everything is checked and nothing stays: rows tell what would come of them, each for itself; its Idempotency-Key is another request's. More than 500 rows: `/families/imports`.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FamilyBatchRequest.class)),
                @Content(mediaType = RowMedia.NDJSON, schema = @Schema(implementation = FamilyBatchRequest.Row.class)),
                @Content(
                        mediaType = RowMedia.CSV,
                        schema = @Schema(type = SchemaType.STRING, examples = RowMedia.TABLE))
            })
    @APIResponse(
            responseCode = "207",
            description = "An outcome for each row, in order",
            content = @Content(schema = @Schema(implementation = BatchReply.BatchView.class)))
    public Uni<Response> families(
            @Parameter(description = "Only with rows instead of a JSON object, and there it must be given")
                    @QueryParam("atomic")
                    @Nullable
                    Boolean atomic,
            @Parameter(description = "`true`: check everything and keep nothing") @QueryParam("validateOnly") @Nullable
                    Boolean validateOnly,
            @Valid @NotNull FamilyBatchRequest request,
            @Context HttpHeaders headers) {
        Caller caller = callers.aboutNamedPeople();
        RowMedia.onlyWithRows("atomic", atomic, headers);
        BatchTerms terms = new BatchTerms(request.atomic(), Boolean.TRUE.equals(validateOnly));
        Attempt batch = attempts.of(caller.keyRing(), request);
        boolean english = Problems.speaksEnglish(headers);
        List<@Nullable RowResult> results = checks.all(request.items(), english);
        request.unreadable().forEach((row, refused) -> results.set(row, reply.refused(refused, english)));
        List<FamilyRow> clean = new ArrayList<>();
        for (int row = 0; row < results.size(); row++) {
            if (results.get(row) == null) {
                clean.add(new FamilyRow(row, draft(request.items().get(row), caller)));
            }
        }
        if (terms.atomic() && !terms.validateOnly() && clean.size() < results.size()) {
            return Uni.createFrom()
                    .item(reply.undone(results, new Refused(ExchangeProblem.UNDONE_WITH_THE_BATCH), english));
        }
        return imports.take(batch, clean, terms, caller)
                .map(outcomes -> reply.of(
                        results,
                        outcomes.stream()
                                .map(outcome -> result(outcome, terms, english))
                                .toList()));
    }

    private static FamilyDraft draft(FamilyBatchRequest.Row row, Caller caller) {
        return row.family().toDraft(Objects.requireNonNullElse(row.organisation(), caller.organisation()));
    }

    private RowResult result(FamilyOutcome outcome, BatchTerms terms, boolean english) {
        if (outcome.refusal() != null) {
            return reply.refused(outcome.refusal(), english);
        }
        UUID family = Objects.requireNonNull(outcome.id()).value();
        return terms.validateOnly()
                ? RowResult.rehearsed(outcome.isNew(), family)
                : RowResult.done(outcome.isNew(), family, outcome.version());
    }
}
