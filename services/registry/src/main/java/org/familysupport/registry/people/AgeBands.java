package org.familysupport.registry.people;

import java.time.LocalDate;
import org.familysupport.kernel.code.Code;
import org.familysupport.reference.AgeScale;
import org.familysupport.reference.CodeLists;
import org.jspecify.annotations.Nullable;

/** The age band of a birth on a day; bands are data (domain section 4.3). */
final class AgeBands {
    private static final AgeScale SCALE = AgeScale.of(CodeLists.load().list("age-band"));

    private AgeBands() {}

    /** The code of the band; absent while not born. */
    static @Nullable String on(Birth birth, LocalDate day) {
        return birth.precision().equals(Birth.EXPECTED)
                ? null
                : SCALE.on(birth.date(), day).map(Code::code).orElse(null);
    }
}
