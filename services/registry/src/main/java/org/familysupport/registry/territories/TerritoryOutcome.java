package org.familysupport.registry.territories;

import java.util.Objects;
import org.familysupport.events.registry.TerritoryId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What came of entering a territory.
 *
 * @param isNew whether it was entered now; else its code was there already
 * @param refusal why it was not entered; then there is no id
 */
public record TerritoryOutcome(
        @Nullable TerritoryId id,
        long version,
        boolean isNew,
        @Nullable Refused refusal) {
    static TerritoryOutcome entered(TerritoryId id) {
        return new TerritoryOutcome(id, 1, true, null);
    }

    static TerritoryOutcome present(TerritoryId id, long version) {
        return new TerritoryOutcome(id, version, false, null);
    }

    static TerritoryOutcome broken(Violations violations) {
        return refused(new Refused(GeneralProblem.RULE_VIOLATED, violations.all()));
    }

    static TerritoryOutcome refused(Refused refusal) {
        return new TerritoryOutcome(null, 0, false, refusal);
    }

    /** As it was answered at first. */
    static TerritoryOutcome of(Answer first) {
        return new TerritoryOutcome(
                new TerritoryId(first.resource()), first.version(), first.status() == Answer.CREATED, null);
    }

    /** The id, or the refusal thrown. */
    TerritoryId orRefuse() {
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(id);
    }

    /** What is to be remembered of it. */
    Answer answer() {
        return isNew
                ? Answer.created(orRefuse().value(), version)
                : Answer.done(orRefuse().value(), version);
    }
}
