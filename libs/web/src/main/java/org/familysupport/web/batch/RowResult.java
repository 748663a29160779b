package org.familysupport.web.batch;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What came of one row of a batch. */
@Schema(name = "BatchRowResult")
public record RowResult(
        @Schema(description = "201 made, 200 there already, else the status of the problem", examples = "201")
        int status,

        @Nullable UUID id,
        @Nullable Long version,
        @Nullable Problem problem) {
    public static RowResult done(boolean isNew, UUID id, long version) {
        return new RowResult(isNew ? 201 : 200, id, version, null);
    }

    static RowResult refused(Problem problem) {
        return new RowResult(problem.status(), null, null, problem);
    }
}
