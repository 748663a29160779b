package org.familysupport.registry.statuses;

import java.time.LocalDate;
import org.familysupport.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for.
 *
 * @param code the status held, derived or entered
 * @param on on this day
 * @param kind families or persons alone; both when absent
 */
public record HolderQuestion(
        String code, LocalDate on, @Nullable SubjectKind kind) {
    /** As the audit notes it. */
    String noted() {
        return "code=" + code + " on=" + on + (kind == null ? "" : " subject=" + kind.code());
    }
}
