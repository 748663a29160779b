package org.familysupport.registry.people;

import java.time.LocalDate;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A name from a day on.
 *
 * @param use code of the list {@code name-use}
 * @param without whether the person has no patronymic by custom, which is not the same as an unknown one
 */
public record NameDraft(
        String use,
        PersonName name,
        boolean without,
        @Nullable LocalDate from,
        @Nullable LocalDate to) implements Personal {
    static final String USUAL = "usual";
    static final String FORMER = "former";

    boolean isUsual() {
        return use.equals(USUAL);
    }

    /** What cannot be of a name of this use on these days; a usual name has a first day and no last. */
    public static Violations impossible(
            @Nullable String use, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        boolean usual = USUAL.equals(use);
        return new Violations()
                .unless(!usual || from != null, "/from", GeneralRule.REQUIRED)
                .unless(!usual || to == null, "/to", GeneralRule.NOT_ALLOWED)
                .unless(from == null || !from.isAfter(today), "/from", GeneralRule.FUTURE_DATE)
                .unless(from == null || to == null || !to.isBefore(from), "/to", GeneralRule.DATE_ORDER);
    }

    /** Refuses with 422 and all that cannot be. */
    void mustFollow(@Nullable LocalDate presentSince, @Nullable Birth birth, LocalDate today) {
        boolean early = from != null
                && isUsual()
                && (presentSince != null && !from.isAfter(presentSince) || birth != null && birth.isAfter(from));
        impossible(use, from, to, today)
                .unless(!early, "/from", GeneralRule.OUT_OF_RANGE)
                .unless(!without || name.patronymic() == null, "/patronymic", GeneralRule.NOT_ALLOWED)
                .orRefuse();
    }

    @Override
    public String toString() {
        return "***";
    }
}
