package org.familysupport.registry.records.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.records.RecordEntry;
import org.familysupport.registry.records.RecordLine;
import org.jspecify.annotations.Nullable;

/** One fact of the continuous record. */
@Schema(name = "RecordEntry")
record RecordEntryView(
        @Schema(description = "Of the fact; a fact heard twice stands here once")
        UUID id,

        @Schema(description = "Code of the list `record-kind`", examples = "delivery")
        String kind,

        @Schema(description = "What happened: code of the list `record-fact`", examples = "delivery-recorded")
        String fact,

        @Schema(description = "The day in the life of the family")
        LocalDate day,

        @Schema(description = "When it was made known") Instant at,
        @Schema(description = "Who did it") @Nullable UUID organisation,

        @Schema(
                description = "Codes and ids by name; labels stand in the code lists",
                examples = "{\"serviceType\": \"speech-therapy\", \"setting\": \"home\"}")
        Map<String, String> details,

        @Schema(description = "Where its owner tells more, to those who may know") @Nullable
        String href,

        @Schema(description = "The gap in support that ended with it; absent where there was none", examples = "null")
        @Nullable
        SupportGapView gap) {
    static RecordEntryView of(RecordLine line) {
        RecordEntry it = line.entry();
        return new RecordEntryView(
                it.id(),
                it.kind(),
                it.fact(),
                it.day(),
                it.at(),
                it.organisation(),
                it.details(),
                it.href(),
                SupportGapView.of(line.gap()));
    }
}
