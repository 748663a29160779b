package org.familysupport.registry.families;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a family lives or lived; days, both ends included.
 *
 * @param territory OKTMO code
 * @param from absent where it lived there when it was registered
 * @param to absent while it lasts
 */
public record FamilyResidence(
        String territory,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    boolean holds(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
}
