package org.familysupport.kernel.page;

import java.util.List;

/**
 * Where a page ended: the sort key of its last item, part by part.
 *
 * <p>On the wire it is opaque, signed, and bound to the filter and the caller (libs/web); here it is plain.
 */
public record Cursor(List<String> key) {
    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(Object... parts) {
        return new Cursor(java.util.Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** The part at {@code index}. */
    public String part(int index) {
        return key.get(index);
    }
}
