package org.familysupport.registry.records.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.records.SupportGap;
import org.jspecify.annotations.Nullable;

/** A stretch in which nobody helped. */
@Schema(name = "SupportGap")
record SupportGapView(
        @Schema(description = "Day of the last contact before it")
        LocalDate after,

        @Schema(description = "Day of the next contact, or the day of the question")
        LocalDate until,

        @Schema(description = "From the one to the other", examples = "184")
        long days) {
    static @Nullable SupportGapView of(@Nullable SupportGap it) {
        return it == null ? null : new SupportGapView(it.after(), it.until(), it.days());
    }
}
