package org.familysupport.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violation;

/**
 * Finds in a body the lists that are longer than any of ours may be, before each of their elements is looked at: a megabyte
 * holds 300,000 empty objects, and what each of them lacks would be found, kept and told one by one.
 */
final class LongLists {
    /** Twice what the longest of ours, a batch, may hold; who sends more is told only that. */
    private static final int LONGEST = 1_000;

    /** In all lists of a body together: what a batch of large families holds, and as much again. */
    private static final int TOGETHER = 20_000;

    private final List<Violation> found = new ArrayList<>();
    private int elements;

    private LongLists() {}

    static List<Violation> in(JsonNode tree) {
        LongLists lists = new LongLists();
        lists.search(tree, "");
        return lists.found.isEmpty() && lists.elements > TOGETHER
                ? List.of(new Violation("", GeneralRule.TOO_MANY))
                : lists.found;
    }

    private void search(JsonNode node, String pointer) {
        if (node.isArray() && node.size() > LONGEST) {
            found.add(new Violation(pointer, GeneralRule.TOO_MANY));
            return;
        }
        if (node.isArray()) {
            elements += node.size();
            for (int index = 0; index < node.size(); index++) {
                search(node.get(index), pointer + "/" + index);
            }
        }
        node.properties().forEach(field -> search(field.getValue(), pointer + "/" + Pointers.escape(field.getKey())));
    }
}
