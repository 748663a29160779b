package org.familysupport.registry.exchange.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.exchange.FileImport;
import org.familysupport.registry.exchange.ImportId;

/** How far the import of a file is. */
@Schema(name = "Import", examples = "{\"allowedActs\": [\"cancellation\"]}")
record ImportView(
        ImportId id,

        @Schema(description = "Of its state; progress is told without a new one")
        long version,

        @Schema(examples = "csv") String format,

        @Schema(description = "For which rows are that name no organisation")
        UUID organisation,

        boolean validateOnly,

        @Schema(
                description =
                        "`receiving`: content is waited for; `working`: all is here and is worked off; `done`; `cancelled`; `dropped`: its content never came whole",
                examples = "working")
        String state,

        @Schema(description = "What you may do now: the last word of the path")
        List<String> allowedActs,

        @Schema(
                description = "How many bytes are kept; content that was cut off goes on from here",
                examples = "18874368")
        long receivedBytes,

        RowCounts rows,
        Instant createdAt,
        Instant changedAt) {
    /** Rows by what came of them. */
    @Schema(name = "ImportRowCounts")
    record RowCounts(
            @Schema(examples = "100000") int received,

            @Schema(description = "Of these, how many are worked off", examples = "4200")
            int worked,

            @Schema(description = "Entered, or in a rehearsal: would be", examples = "4100")
            int made,

            @Schema(description = "There already by your number", examples = "97")
            int present,

            @Schema(examples = "3") int refused) {}

    static ImportView of(FileImport file) {
        return new ImportView(
                file.id(),
                file.version(),
                file.format().code(),
                file.rowsFor(),
                file.validateOnly(),
                file.state().code(),
                file.state().allowedActs(),
                file.receivedBytes(),
                new RowCounts(
                        file.receivedRows(),
                        file.workedRows(),
                        file.madeRows(),
                        file.presentRows(),
                        file.refusedRows()),
                file.createdAt(),
                file.changedAt());
    }
}
