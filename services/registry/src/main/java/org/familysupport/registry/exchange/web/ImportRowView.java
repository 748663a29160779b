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
        @Schema(
                description =
                        "Which row of the file, from 1; neither the heading of a table nor an empty line is counted",
                examples = "17")
        int row,

        @Schema(
                description =
                        "201: entered (in a rehearsal: would be); 200: it was there already by your number; else the status of `problem`",
                examples = "201")
        int status,

        @Schema(
                description =
                        "Id of the family; absent where the row was refused, and in a rehearsal where it would be entered")
        @Nullable
        UUID id,

        @Schema(description = "Version of the family, for `If-Match`; absent where `id` is") @Nullable
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
