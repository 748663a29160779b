package org.familysupport.delivery.deliveries.web;

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
import org.familysupport.delivery.deliveries.DeliveryDraft;
import org.familysupport.delivery.deliveries.DeliveryOutcome;
import org.familysupport.delivery.deliveries.DeliveryProblem;
import org.familysupport.delivery.deliveries.ImportDeliveries;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.batch.BatchReply;
import org.familysupport.web.batch.RowChecks;
import org.familysupport.web.batch.RowResult;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.problem.Problems;
import org.jspecify.annotations.Nullable;

@Path(DeliveriesResource.COLLECTION + "/batches")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries")
class BatchesResource {
    private final ImportDeliveries imports;
    private final Callers callers;
    private final Attempts attempts;
    private final RowChecks checks;
    private final BatchReply reply;

    BatchesResource(ImportDeliveries imports, Callers callers, Attempts attempts, RowChecks checks, BatchReply reply) {
        this.imports = imports;
        this.callers = callers;
        this.attempts = attempts;
        this.checks = checks;
        this.reply = reply;
    }

    @POST
    @Operation(
            operationId = "importDeliveries",
            summary = "Record up to 500 services",
            description =
                    "Each row answers with its own status: 201 recorded, 200 there already, else a problem. Sending rows again makes no doubles: by your number, by your id, or, where they have neither, with the same Idempotency-Key. `organisation` of a row must be yours or stand under your body, else the row is 403. What may be on its way (a family registered, or full access given, a moment ago) is waited for up to two seconds, once for the whole batch. A family or person that is still unknown then is 422 with `unknown-reference`: send that row again.")
    @APIResponse(
            responseCode = "207",
            description = "An outcome for each row, in order",
            content = @Content(schema = @Schema(implementation = BatchReply.BatchView.class)))
    public Uni<Response> deliveries(@Valid @NotNull DeliveryBatchRequest request, @Context HttpHeaders headers) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), request);
        boolean english = Problems.speaksEnglish(headers);
        List<@Nullable RowResult> results = checks.all(request.items(), english);
        List<DeliveryDraft> clean = new ArrayList<>();
        for (int row = 0; row < results.size(); row++) {
            if (results.get(row) == null) {
                clean.add(request.items().get(row).toDraft(caller.organisation()));
            }
        }
        if (request.atomic() && clean.size() < results.size()) {
            return Uni.createFrom()
                    .item(reply.undone(results, new Refused(DeliveryProblem.UNDONE_WITH_THE_BATCH), english));
        }
        return imports.take(attempt, clean, request.atomic(), caller)
                .map(outcomes -> reply.of(
                        results,
                        outcomes.stream()
                                .map(outcome -> result(outcome, english))
                                .toList()));
    }

    private RowResult result(DeliveryOutcome outcome, boolean english) {
        return outcome.refusal() == null
                ? RowResult.done(
                        outcome.isNew(), Objects.requireNonNull(outcome.id()).value(), outcome.version())
                : reply.refused(outcome.refusal(), english);
    }
}
