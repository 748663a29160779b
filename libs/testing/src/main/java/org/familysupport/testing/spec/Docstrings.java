package org.familysupport.testing.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.stack.Checkout;

/**
 * What the source says about a published type, so that its description is written once.
 *
 * @param text about the type
 * @param components about its record components, by name
 */
public record Docstrings(String text, Map<String, String> components) {
    private static final Pattern PARAM = Pattern.compile("@param (\\w+)\\s+([^@]*)");
    /** References to our own papers say nothing to those who read a specification. */
    private static final Pattern OUR_PAPERS = Pattern.compile("\\s*\\((rulings|domain row|house rule|domain)[^)]*\\)");

    public Docstrings {
        components = Map.copyOf(components);
    }

    /** The comment above a top-level type of a module. */
    public static Docstrings of(String module, Class<?> type) {
        String source = source(module, type);
        Matcher declaration = Pattern.compile("\\b(record|enum|interface|class) " + type.getSimpleName() + "\\b")
                .matcher(source);
        int end = declaration.find() ? source.lastIndexOf("*/", declaration.start()) : -1;
        return end < 0
                ? new Docstrings("", Map.of())
                : parse(source.substring(source.lastIndexOf("/**", end) + 3, end));
    }

    static Docstrings parse(String comment) {
        String flat = comment.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .replaceAll("</?\\w+>", " ");
        Map<String, String> components = new LinkedHashMap<>();
        PARAM.matcher(flat).results().forEach(param -> components.put(param.group(1), clean(param.group(2))));
        int tags = flat.indexOf("@param");
        return new Docstrings(clean(tags < 0 ? flat : flat.substring(0, tags)), components);
    }

    private static String clean(String text) {
        return OUR_PAPERS.matcher(text.replaceAll("\\s+", " ")).replaceAll("").strip();
    }

    private static String source(String module, Class<?> type) {
        Path file = Checkout.root()
                .resolve(module + "/src/main/java/" + type.getName().replace('.', '/') + ".java");
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
