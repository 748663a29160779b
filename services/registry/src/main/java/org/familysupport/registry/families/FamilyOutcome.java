package org.familysupport.registry.families;

import java.util.Objects;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What came of entering a family.
 *
 * @param isNew whether it was entered now; else it was there already
 * @param refusal why it was not entered; then there is no id
 */
public record FamilyOutcome(
        @Nullable FamilyId id,
        long version,
        boolean isNew,
        @Nullable Refused refusal) {
    static FamilyOutcome entered(FamilyId id, long version) {
        return new FamilyOutcome(id, version, true, null);
    }

    static FamilyOutcome present(FamilyId id, long version) {
        return new FamilyOutcome(id, version, false, null);
    }

    /** The outcome of the same family asked for once more. */
    FamilyOutcome again() {
        return new FamilyOutcome(id, version, false, refusal);
    }

    /** It was not entered. */
    public static FamilyOutcome refused(Refused refusal) {
        return new FamilyOutcome(null, 0, false, refusal);
    }

    /** The id, or the refusal thrown. */
    public FamilyId orRefuse() {
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(id);
    }
}
