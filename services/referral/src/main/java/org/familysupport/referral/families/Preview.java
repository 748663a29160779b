package org.familysupport.referral.families;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.familysupport.kernel.code.Code;
import org.familysupport.reference.AgeScale;
import org.familysupport.reference.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver may know of a subject before it accepts: no names, no addresses (handover section 1).
 *
 * @param territory OKTMO code of where the subject lives
 * @param ageBands of the person, or of each child of the family, eldest first; codes of the list {@code age-band}
 */
public record Preview(@Nullable String territory, List<String> ageBands) {
    private static final AgeScale SCALE = AgeScale.of(CodeLists.load().list("age-band"));

    public Preview {
        ageBands = List.copyOf(ageBands);
    }

    /**
     * Makes it from what the database tells: bands follow from births, and only bands go on.
     *
     * @param births dates, comma-separated, or null for none known
     */
    public static Preview of(@Nullable String territory, @Nullable String births, LocalDate today) {
        List<String> bands = births == null
                ? List.of()
                : Arrays.stream(births.split(","))
                        .map(LocalDate::parse)
                        .flatMap(birth -> SCALE.on(birth, today).stream())
                        .map(Code::code)
                        .toList();
        return new Preview(territory, bands);
    }
}
