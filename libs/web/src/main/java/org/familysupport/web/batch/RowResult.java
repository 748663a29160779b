package org.familysupport.web.batch;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What came of one row of a batch. */
@Schema(name = "BatchRowResult", examples = "{\"problem\": null}")
public record RowResult(
        @Schema(description = "201 made, 200 there already, else the status of the problem", examples = "201")
        int status,

        @Schema(description = "Of what was made or is there; absent where the row was refused") @Nullable
        UUID id,

        @Schema(description = "Its version, for `If-Match`") @Nullable
        Long version,

        @Schema(description = "Why the row was refused; absent where it was not") @Nullable
        Problem problem) {
    public static RowResult done(boolean isNew, UUID id, long version) {
        return new RowResult(isNew ? 201 : 200, id, version, null);
    }

    /** Of a rehearsal: what would come of it. There is an id only of what is there already. */
    public static RowResult rehearsed(boolean isNew, @Nullable UUID present) {
        return new RowResult(isNew ? 201 : 200, isNew ? null : present, null, null);
    }

    static RowResult refused(Problem problem) {
        return new RowResult(problem.status(), null, null, problem);
    }
}
