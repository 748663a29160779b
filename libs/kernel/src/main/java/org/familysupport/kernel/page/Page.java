package org.familysupport.kernel.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Items of a collection in order, and where the next page begins.
 *
 * @param next absent on the last page
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {
    public Page {
        items = List.copyOf(items);
    }

    /** Cuts rows read with {@link PageRequest#limit()} to a page. */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> key) {
        if (rows.size() <= request.size()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, request.size());
        return new Page<>(items, key.apply(items.getLast()));
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
