package org.familysupport.web.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A pattern that only lists words is a choice, and told as one. */
final class Choices {
    private static final Pattern WORDS = Pattern.compile("[a-z-]+(\\|[a-z-]+)+");

    private Choices() {}

    static void into(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && WORDS.matcher(pattern).matches()) {
            schema.setPattern(null);
            schema.setEnumeration(List.<Object>copyOf(Arrays.asList(pattern.split("\\|"))));
        }
    }
}
