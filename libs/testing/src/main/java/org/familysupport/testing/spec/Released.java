package org.familysupport.testing.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The specifications of the last release: the baseline that clients and consumers rely on. */
public final class Released {
    private static final GeneratedFile WANTED_BREAKS = new GeneratedFile("api-specs/breaking.md");

    private Released() {}

    /** A file as it was released; empty before the first release, and for what is newer than it. */
    public static Optional<String> text(String pathUnderApiSpecs) {
        return Optional.of(new GeneratedFile("api-specs/released/" + pathUnderApiSpecs).present())
                .filter(text -> !text.isEmpty());
    }

    /** Fails for every break that no line of {@code api-specs/breaking.md} announces. */
    public static void mustHold(Stream<String> breaks) {
        String wanted = WANTED_BREAKS.present();
        List<String> unwanted = breaks.filter(line -> !wanted.contains(line)).toList();
        if (!unwanted.isEmpty()) {
            throw new AssertionError("clients of the last release would break; a wanted break is a dated line in "
                    + WANTED_BREAKS.path() + " that quotes it:\n" + String.join("\n", unwanted));
        }
    }
}
