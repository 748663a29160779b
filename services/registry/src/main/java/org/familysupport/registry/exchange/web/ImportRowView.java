package org.familysupport.registry.exchange.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.exchange.ImportId;
import org.familysupport.registry.exchange.ImportResult;
import org.familysupport.registry.exchange.ToldRefusal;
import org.familysupport.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What came of one row of a file. */
@Schema(name = "ImportRow", examples = "{\"problem\": null}")
record ImportRowView(
        @Schema(description = "Its place among the rows, from 1; a heading is none", examples = "17")
        int row,

        @Schema(description = "201 made, 200 there already, else the status of the problem", examples = "201")
        int status,

        @Schema(description = "Of what was made or is there; absent where the row was refused, or would be made")
        @Nullable
        UUID id,

        @Schema(description = "Its version, for `If-Match`") @Nullable
        Long version,

        @Schema(description = "Why the row was refused; absent where it was not") @Nullable
        Problem problem) {
    static ImportRowView of(ImportResult row, ImportId file, boolean english, ObjectMapper json) {
        return new ImportRowView(
                row.number(), row.status(), row.resource(), row.version(), problem(row, file, english, json));
    }

    private static @Nullable Problem problem(ImportResult row, ImportId file, boolean english, ObjectMapper json) {
        String refusal = row.refusal();
        if (refusal == null) {
            return null;
        }
        try {
            ToldRefusal told = Objects.requireNonNull(json.readValue(refusal, ToldRefusal.class));
            return new Problem(
                    "urn:family-support:problem:" + told.code(),
                    english ? told.en() : told.ru(),
                    told.status(),
                    told.code(),
                    file.value().toString(),
                    told.errors().stream()
                            .map(it -> new Problem.Detail(it.pointer(), it.code(), english ? it.en() : it.ru()))
                            .toList(),
                    told.details());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a refusal that was kept can be read", impossible);
        }
    }
}
