package org.familysupport.reporting.counts.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.reporting.counts.Figure;
import org.jspecify.annotations.Nullable;

/** A line of a table of counts. */
@Schema(name = "CountGroup")
record GroupView(
        @Schema(
                description = "Code, id, year `2020` or month `2020-07`; `not-stated` where the deliveries say none",
                examples = "2020")
        String group,

        @Schema(
                description =
                        "Name of the organisation or territory, where lines are such; absent where nobody entered one",
                examples = "Центр реабилитации")
        @Nullable
        String name,

        @Schema(description = "The count of the line", examples = "136")
        long value,

        @Schema(description = "Deliveries behind it", examples = "301")
        long facts,

        @Nullable ComparisonView comparison) {
    static GroupView of(Figure figure, boolean compared) {
        return new GroupView(
                figure.group(),
                figure.name(),
                figure.value(),
                figure.facts(),
                compared ? ComparisonView.of(null, figure) : null);
    }
}
