package org.familysupport.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violation;

/**
 * Finds characters that no text of ours may hold: controls (PostgreSQL refuses NUL), halves of a pair, and those that nobody
 * sees but that turn the text around or make a name of nothing.
 */
final class Characters {
    private Characters() {}

    static List<Violation> forbiddenIn(JsonNode tree) {
        List<Violation> found = new ArrayList<>();
        search(tree, "", found);
        return found;
    }

    private static void search(JsonNode node, String pointer, List<Violation> found) {
        if (node.isTextual() && !clean(node.textValue())) {
            found.add(new Violation(pointer, GeneralRule.FORBIDDEN_CHARACTER));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            search(node.get(index), pointer + "/" + index, found);
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String name = field.getKey().replace("~", "~0").replace("/", "~1");
                if (!clean(field.getKey())) {
                    found.add(new Violation(pointer, GeneralRule.FORBIDDEN_CHARACTER));
                }
                search(field.getValue(), pointer + "/" + name, found);
            }
        }
    }

    private static boolean clean(String text) {
        return text.codePoints().noneMatch(Characters::forbidden) && !joinsNothing(text);
    }

    /** Joiners are needed within words of some languages and within pictures; alone they are no text. */
    private static boolean joinsNothing(String text) {
        return !text.isBlank() && text.codePoints().allMatch(point -> joiner(point) || Character.isWhitespace(point));
    }

    private static boolean joiner(int point) {
        return point == 0x200C || point == 0x200D;
    }

    private static boolean forbidden(int point) {
        boolean control = point < 0x20 && point != '\n' && point != '\r' && point != '\t';
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean unseen = point == 0x200B || point == 0x2060 || point == 0xFEFF;
        boolean turning = point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
        return control || half || unseen || turning || point == 0x7F || point == 0xFFFE || point == 0xFFFF;
    }
}
