package org.familysupport.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.web.checks.Characters;

/** Finds in a body the texts, and the names of fields, with {@linkplain Characters characters} that none of ours may hold. */
final class ForbiddenTexts {
    private ForbiddenTexts() {}

    /** The first of them, as many as are told at once. */
    static List<Violation> in(JsonNode tree, int most) {
        List<Violation> found = new ArrayList<>();
        search(tree, "", found);
        return found.subList(0, Math.min(most, found.size()));
    }

    private static void search(JsonNode node, String pointer, List<Violation> found) {
        if (node.isTextual() && !Characters.allowed(node.textValue())) {
            found.add(new Violation(pointer, GeneralRule.FORBIDDEN_CHARACTER));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            search(node.get(index), pointer + "/" + index, found);
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!Characters.allowed(field.getKey())) {
                    found.add(new Violation(pointer, GeneralRule.FORBIDDEN_CHARACTER));
                }
                search(field.getValue(), pointer + "/" + Pointers.escape(field.getKey()), found);
            }
        }
    }
}
