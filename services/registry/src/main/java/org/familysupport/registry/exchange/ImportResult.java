package org.familysupport.registry.exchange;

import java.util.UUID;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.registry.families.FamilyOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row of a file.
 *
 * @param number its place among the rows, from 1
 * @param status 201 made, 200 there already, else the status of the problem
 * @param refusal a {@link ToldRefusal} as JSON, null for a row that was taken
 */
public record ImportResult(
        int number,
        int status,
        @Nullable UUID resource,
        @Nullable Long version,
        @Nullable String refusal) {
    static ImportResult of(int number, FamilyOutcome outcome) {
        Refused refused = outcome.refusal();
        if (refused != null) {
            return new ImportResult(number, refused.type().status(), null, null, ToldRefusal.of(refused));
        }
        FamilyId family = outcome.id();
        return new ImportResult(
                number,
                outcome.isNew() ? 201 : 200,
                family == null ? null : family.value(),
                family == null ? null : outcome.version(),
                null);
    }
}
