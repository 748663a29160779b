package org.familysupport.referral.transfers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.persistence.transactions.InTurn;
import org.familysupport.security.caller.Caller;

/**
 * Offers responsibility for many at once, as when a whole year reaches its next stage of life or a street is pulled down: each
 * is a transfer of its own with receivers of its own, each of whom accepts for itself.
 */
@ApplicationScoped
public class RequestTransfers {
    private final RequestTransfer request;

    RequestTransfers(RequestTransfer request) {
        this.request = request;
    }

    /**
     * Requests them in turn, each in a transaction of its own: what one is refused for costs no other. Sent again with the same
     * key, what was requested is answered as before, and what was refused is tried once more.
     *
     * @param said what is wrong with each, as far as that can be told without looking anything up
     * @return an outcome for each, in order
     */
    public Uni<List<TransferOutcome>> request(
            Attempt attempt, List<TransferDraft> drafts, List<Violations> said, Caller caller) {
        List<TransferOutcome> outcomes = new ArrayList<>();
        return InTurn.each(
                        IntStream.range(0, drafts.size()).boxed().toList(),
                        row -> request.requestKnown(of(attempt, row), drafts.get(row), said.get(row), caller)
                                .map(answered -> new TransferOutcome(answered.answer(), null))
                                .onFailure(Refused.class)
                                .recoverWithItem(refused -> new TransferOutcome(null, (Refused) refused))
                                .invoke(outcomes::add)
                                .replaceWithVoid())
                .replaceWith(outcomes);
    }

    /** The attempt of a row: the same for the same row of the same batch. */
    private static Attempt of(Attempt batch, int row) {
        String name = batch.key() + " " + row;
        return new Attempt(
                batch.client(), UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), batch.fingerprint());
    }
}
