package org.familysupport.registry.exchange.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.exchange.ImportDraft;
import org.familysupport.registry.exchange.RowFormat;
import org.jspecify.annotations.Nullable;

/** What is said of a file before its content is sent. */
@Schema(name = "ImportRequest")
record ImportRequest(
        @Schema(description = "`ndjson`: a JSON object on each line; `csv`: a table with a heading", examples = "csv")
        @NotNull
        @Pattern(regexp = "ndjson|csv")
        String format,

        @Schema(
                description =
                        "The organisation of rows that name none: yours or one under your body; yours when absent")
        @Nullable
        UUID organisation,

        @Schema(description = "`true`: a rehearsal, all is checked and nothing is entered") @Nullable
        Boolean validateOnly) {
    ImportDraft toDraft(UUID own) {
        return new ImportDraft(
                RowFormat.of(format), Objects.requireNonNullElse(organisation, own), Boolean.TRUE.equals(validateOnly));
    }
}
