package org.familysupport.registry.identities;

import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** What came of a decision: the link or mark that was made, or why there is none. */
public record PairOutcome(@Nullable Answer answer, @Nullable Refused refusal) {
    static PairOutcome made(Answer answer) {
        return new PairOutcome(answer, null);
    }

    static PairOutcome refused(Refused refusal) {
        return new PairOutcome(null, refusal);
    }
}
