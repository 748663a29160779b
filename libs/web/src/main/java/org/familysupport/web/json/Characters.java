package org.familysupport.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violation;

/** Finds characters that no text of ours may hold: controls (PostgreSQL refuses NUL) and halves of a pair. */
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
        return text.codePoints().noneMatch(Characters::forbidden);
    }

    private static boolean forbidden(int point) {
        boolean control = point < 0x20 && point != '\n' && point != '\r' && point != '\t';
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return control || half || point == 0x7F || point == 0xFFFE || point == 0xFFFF;
    }
}
