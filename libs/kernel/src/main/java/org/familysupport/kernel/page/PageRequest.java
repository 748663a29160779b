package org.familysupport.kernel.page;

import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted.
 *
 * @param size 1 to 200 items
 * @param after where the former page ended, or null for the first
 */
public record PageRequest(int size, @Nullable Cursor after) {
    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    public PageRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page size " + size);
        }
    }

    /** How many rows to read: one more than the page, to know whether another page follows. */
    public int limit() {
        return size + 1;
    }
}
