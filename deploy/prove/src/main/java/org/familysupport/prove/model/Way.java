package org.familysupport.prove.model;

import java.util.UUID;
import org.familysupport.dev.demo.Answer;

/** One way that an act may go: what must be answered, and how the world is then. */
public record Way(Expected expected, World after) {
    /** The world after an answer of this way, with what only the answer tells. */
    World told(Answer answer) {
        if (answer.isDone()) {
            after.transfers().stream()
                    .filter(transfer -> transfer.id() == null)
                    .forEach(transfer -> transfer.isCalled(UUID.fromString(answer.text("id"))));
            after.referrals().stream()
                    .filter(Referral::isNotCalled)
                    .forEach(referral -> referral.isCalled(UUID.fromString(answer.text("id"))));
        }
        return after;
    }
}
