package org.familysupport.registry.exchange.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.exchange.FileImport;
import org.familysupport.registry.exchange.ImportId;

/** How far the import of a file is. */
@Schema(name = "Import", examples = "{\"allowedActs\": [\"cancellation\"]}")
record ImportView(
        ImportId id,

        @Schema(description = "For `If-Match`; grows when `state` changes, not with each row")
        long version,

        @Schema(examples = "csv") String format,

        @Schema(description = "The organisation of rows that name none")
        UUID organisation,

        boolean validateOnly,

        @Schema(
                description =
                        "`receiving`: send its content; `working`: the file is complete and its rows are being entered; `done`: every row has its result; `cancelled`: you stopped it; `dropped`: the file never came whole, begin another import",
                examples = "working")
        String state,

        @Schema(description = "What you may do now: the last word of the path of each act")
        List<String> allowedActs,

        @Schema(
                description = "How many bytes of the file are kept; if the connection was lost, go on from this byte",
                examples = "18874368")
        long receivedBytes,

        RowCounts rows,
        Instant createdAt,
        Instant changedAt)
        implements Versioned {
    /** Rows by what came of them. */
    @Schema(name = "ImportRowCounts")
    record RowCounts(
            @Schema(description = "How many are here", examples = "100000")
            int received,

            @Schema(description = "Of these, how many have a result: `made` + `present` + `refused`", examples = "4200")
            int worked,

            @Schema(description = "Entered, or in a rehearsal: would be", examples = "4100")
            int made,

            @Schema(description = "There already by your number", examples = "97")
            int present,

            @Schema(description = "Not entered; `…/results?refused=true` tells why", examples = "3")
            int refused) {}

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
