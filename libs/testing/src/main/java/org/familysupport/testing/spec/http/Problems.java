package org.familysupport.testing.spec.http;

import java.util.Set;
import java.util.TreeSet;

/** Which refusals an operation can give by its shape alone; its rooms may add others. */
final class Problems {
    private Problems() {}

    static Set<String> expectedOf(Operation operation) {
        Set<String> expected = new TreeSet<>();
        if (!operation.isPublic()) {
            expected.addAll(Set.of("401", "403"));
        }
        if (operation.namesOneThing()) {
            expected.add("404");
        }
        if (operation.hasQuery() || operation.hasBody()) {
            expected.add("400");
        }
        if (operation.hasBody()) {
            expected.add("422");
        }
        if (operation.isWrite()) {
            // The key may be missing, in use, or used for something else.
            expected.addAll(Set.of("400", "409", "422"));
        }
        if (operation.changesAVersion()) {
            expected.addAll(Set.of("412", "428"));
        }
        return expected;
    }
}
