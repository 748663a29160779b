package org.familysupport.web.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.web.json.StrictReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch, each read for itself: one that cannot be read costs no other.
 *
 * @param rows in their order; an empty one where a row cannot be read, null where null was sent
 * @param unreadable why a row cannot be read, by its place
 */
public record EachRow<T>(List<@Nullable T> rows, Map<Integer, Refused> unreadable) {
    /**
     * What is read of them.
     *
     * @param empty stands in the place of a row that cannot be read
     */
    public static <T> EachRow<T> of(List<Supplier<@Nullable T>> rows, T empty) {
        List<@Nullable T> read = new ArrayList<>();
        Map<Integer, Refused> unreadable = new HashMap<>();
        for (Supplier<@Nullable T> row : rows) {
            try {
                read.add(row.get());
            } catch (Refused refused) {
                unreadable.put(read.size(), refused);
                read.add(empty);
            }
        }
        return new EachRow<>(read, unreadable);
    }

    /** The rows of an array, to be read strictly. */
    public static <T> List<Supplier<@Nullable T>> in(JsonNode array, Class<T> row, StrictReader reader) {
        return StreamSupport.stream(array.spliterator(), false)
                .<Supplier<@Nullable T>>map(node -> () -> node.isNull() ? null : row.cast(reader.read(node, row)))
                .toList();
    }
}
