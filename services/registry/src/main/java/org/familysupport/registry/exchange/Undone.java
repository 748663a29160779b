package org.familysupport.registry.exchange;

import java.util.List;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.registry.families.FamilyOutcome;

/** Rolls a transaction back and keeps what to tell of its rows. */
final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<FamilyOutcome> outcomes;

    Undone(List<FamilyOutcome> outcomes) {
        super("undone", null, false, false);
        this.outcomes = outcomes;
    }

    /** What came of each row before it was undone. */
    List<FamilyOutcome> outcomes() {
        return outcomes;
    }

    /** The same where the rows that were right are undone because of the others. */
    List<FamilyOutcome> undone() {
        return outcomes.stream()
                .map(outcome -> outcome.refusal() == null
                        ? FamilyOutcome.refused(new Refused(ExchangeProblem.UNDONE_WITH_THE_BATCH))
                        : outcome)
                .toList();
    }
}
