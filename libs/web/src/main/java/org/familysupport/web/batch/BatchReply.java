package org.familysupport.web.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.web.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Answers a batch with 207 and an outcome for each row, in order (http-api 17). */
@ApplicationScoped
public class BatchReply {
    private static final int MULTI_STATUS = 207;

    private final Problems problems;

    BatchReply(Problems problems) {
        this.problems = problems;
    }

    /** The outcomes of a batch. */
    @Schema(name = "BatchResult")
    public record BatchView(
            @Schema(description = "An outcome for each row, in the order of the request")
            List<RowResult> items) {}

    /**
     * Joins the rows refused at the door with the outcomes of those that went in.
     *
     * @param checked a refusal, or null for a row that went in
     * @param outcomes of the rows that went in, in order
     */
    public Response of(List<@Nullable RowResult> checked, List<RowResult> outcomes) {
        Iterator<RowResult> remaining = outcomes.iterator();
        List<RowResult> items = new ArrayList<>();
        for (RowResult refused : checked) {
            items.add(refused == null ? remaining.next() : refused);
        }
        return Response.status(MULTI_STATUS)
                .entity(new BatchView(items))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** A row that was refused by the service. */
    public RowResult refused(Refused refused, boolean english) {
        return RowResult.refused(problems.document(refused, english));
    }

    /** An all-or-nothing batch with rows refused at the door: the others are undone before they began. */
    public Response undone(List<@Nullable RowResult> checked, Refused undone, boolean english) {
        return of(
                checked,
                checked.stream()
                        .filter(Objects::isNull)
                        .map(row -> refused(undone, english))
                        .toList());
    }
}
