package org.familysupport.referral.transfers.web;

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
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.transfers.RequestTransfers;
import org.familysupport.referral.transfers.TransferDraft;
import org.familysupport.referral.transfers.TransferOutcome;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.batch.BatchReply;
import org.familysupport.web.batch.RowResult;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.problem.FirstLook;
import org.familysupport.web.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The door for many transfers at once. */
@Path(TransfersResource.COLLECTION + "/batches")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers")
class TransferBatchesResource {
    private final RequestTransfers request;
    private final Callers callers;
    private final Attempts attempts;
    private final FirstLook look;
    private final BatchReply reply;

    TransferBatchesResource(
            RequestTransfers request, Callers callers, Attempts attempts, FirstLook look, BatchReply reply) {
        this.request = request;
        this.callers = callers;
        this.attempts = attempts;
        this.look = look;
        this.reply = reply;
    }

    @POST
    @Operation(
            operationId = "requestTransfers",
            summary = "Offer responsibility for up to 200 subjects",
            description =
                    "As when a whole year reaches its next stage of life (`GET /api/v1/worklists/stage-due`, reason `age-stage`) or families move (`family-moved`). Each row is a transfer of its own, with receivers of its own who accept for themselves, and answers with its own status: 201 requested, else a problem, also where it cannot be read. Sent again with the same Idempotency-Key, what was requested is answered as before and what was refused is tried once more.")
    @APIResponse(
            responseCode = "207",
            description = "An outcome for each row, in order",
            content = @Content(schema = @Schema(implementation = BatchReply.BatchView.class)))
    public Uni<Response> transfers(@Valid @NotNull TransferBatchRequest wanted, @Context HttpHeaders headers) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), wanted);
        boolean english = Problems.speaksEnglish(headers);
        List<@Nullable RowResult> results = new ArrayList<>();
        List<TransferDraft> drafts = new ArrayList<>();
        List<Violations> said = new ArrayList<>();
        for (TransferRequest row : wanted.items()) {
            Refused unreadable = wanted.unreadable().get(results.size());
            try {
                if (unreadable != null) {
                    throw unreadable;
                }
                said.add(look.at(row, TransferRequest.DECISIVE));
                drafts.add(row.toDraft());
                results.add(null);
            } catch (Refused refused) {
                results.add(reply.refused(refused, english));
            }
        }
        return request.request(attempt, drafts, said, caller)
                .map(outcomes -> reply.of(
                        results,
                        outcomes.stream()
                                .map(outcome -> result(outcome, english))
                                .toList()));
    }

    private RowResult result(TransferOutcome outcome, boolean english) {
        Answer answer = outcome.answer();
        Refused refusal = outcome.refusal();
        if (answer != null) {
            return RowResult.done(answer.status() == Answer.CREATED, answer.resource(), answer.version());
        }
        return reply.refused(Objects.requireNonNull(refusal), english);
    }
}
