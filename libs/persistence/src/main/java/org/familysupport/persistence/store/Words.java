package org.familysupport.persistence.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A short list of codes or ids in one column, with spaces between: neither has one inside. */
public final class Words {
    private Words() {}

    /** The column of a list, in its order. */
    public static String of(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The codes in a column. */
    public static List<String> codes(String column) {
        return Arrays.stream(column.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** The ids in a column. */
    public static List<UUID> ids(String column) {
        return codes(column).stream().map(UUID::fromString).toList();
    }
}
