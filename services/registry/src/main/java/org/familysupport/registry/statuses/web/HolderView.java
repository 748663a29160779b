package org.familysupport.registry.statuses.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.statuses.StatusHolder;
import org.jspecify.annotations.Nullable;

/** Who holds a status on a day. */
@Schema(name = "StatusHolder", examples = "{\"to\": null}")
record HolderView(
        SubjectView subject,

        @Schema(description = "The status as it was entered; absent of a derived one") @Nullable
        UUID status,

        @Schema(description = "First day on which it is held; absent of a derived one", examples = "2021-03-08")
        @Nullable
        LocalDate from,

        @Schema(description = "Last day on which it is held; absent while no end is set") @Nullable
        LocalDate to) {
    static HolderView of(StatusHolder it) {
        return new HolderView(SubjectView.of(it.subject()), it.status(), it.from(), it.to());
    }
}
