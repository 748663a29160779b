package org.familysupport.registry.exchange.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.web.json.StrictReader;

/**
 * The columns of a table of families: each is named by its path in a row, such as {@code family.members.0.role}, so that whatever
 * a JSON row can say a table can, and a problem's pointer names the column.
 */
final class Columns {
    private static final String FAMILY = "family";
    private static final String MEMBERS = "members";
    private static final String STEP = "[A-Za-z]{1,40}|[0-9]|[1-4][0-9]";

    private final List<List<String>> paths;

    private Columns(List<List<String>> paths) {
        this.paths = paths;
    }

    /**
     * Reads the heading.
     *
     * @throws Refused 400 naming every column that is unknown, unreadable or there twice
     */
    static Columns of(String[] heading, StrictReader reader) {
        List<List<String>> paths = new ArrayList<>();
        List<Violation> wrong = new ArrayList<>();
        Set<List<String>> met = new HashSet<>();
        for (int index = 0; index < heading.length; index++) {
            List<String> path = List.of(heading[index].strip().split("\\.", -1));
            if (!path.stream().allMatch(step -> step.matches(STEP))) {
                wrong.add(new Violation("/columns/" + index, GeneralRule.FORMAT));
            } else if (!met.add(path)) {
                wrong.add(new Violation("/columns/" + index, GeneralRule.REPEATED));
            }
            paths.add(path);
        }
        Columns columns = new Columns(paths);
        if (wrong.isEmpty()) {
            wrong.addAll(columns.unknown(reader));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, wrong);
        }
        return columns;
    }

    /**
     * A row as the JSON it stands for; an empty cell says nothing.
     *
     * @throws Refused 400 when it has more or fewer cells than there are columns
     */
    JsonNode tree(String[] cells) {
        if (cells.length != paths.size()) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, List.of(new Violation("", GeneralRule.FORMAT)));
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.putObject(FAMILY).putArray(MEMBERS);
        for (int index = 0; index < cells.length; index++) {
            if (!cells[index].isEmpty()) {
                put(row, index, cells[index]);
            }
        }
        return row;
    }

    private void put(JsonNode row, int column, String cell) {
        List<String> path = paths.get(column);
        JsonNode place = row;
        for (int step = 0; step < path.size() - 1; step++) {
            place = inside(place, path.get(step), path.get(step + 1), column);
        }
        JsonNode value = JsonNodeFactory.instance.textNode(cell);
        String last = path.getLast();
        if (place instanceof ObjectNode fields && !fields.has(last)) {
            fields.set(last, value);
        } else if (place instanceof ArrayNode list && isIndex(last)) {
            fill(list, Integer.parseInt(last));
            list.set(Integer.parseInt(last), value);
        } else {
            throw misplaced(column);
        }
    }

    private static JsonNode inside(JsonNode place, String step, String next, int column) {
        JsonNode found =
                place instanceof ArrayNode list && isIndex(step) ? list.path(Integer.parseInt(step)) : place.path(step);
        if (found.isContainerNode()) {
            return found;
        }
        if (!found.isMissingNode() && !found.isNull()) {
            throw misplaced(column);
        }
        JsonNode made = isIndex(next) ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
        if (place instanceof ObjectNode fields) {
            fields.set(step, made);
        } else if (place instanceof ArrayNode list && isIndex(step)) {
            fill(list, Integer.parseInt(step));
            list.set(Integer.parseInt(step), made);
        } else {
            throw misplaced(column);
        }
        return made;
    }

    /** A member left out between others is told as missing, in its place. */
    private static void fill(ArrayNode list, int upTo) {
        while (list.size() <= upTo) {
            list.addNull();
        }
    }

    /** A row with something in every column shows which of them a row does not have. */
    private List<Violation> unknown(StrictReader reader) {
        String[] cells = new String[paths.size()];
        java.util.Arrays.fill(cells, "x");
        try {
            reader.read(tree(cells), FamilyBatchRequest.Row.class);
            return List.of();
        } catch (Refused refused) {
            return refused.violations().stream()
                    .filter(violation -> violation.rule() == GeneralRule.UNKNOWN_FIELD
                            || violation.pointer().startsWith("/columns/"))
                    .toList();
        }
    }

    private static boolean isIndex(String step) {
        return Character.isDigit(step.charAt(0));
    }

    private static Refused misplaced(int column) {
        return new Refused(
                GeneralProblem.MALFORMED_REQUEST,
                List.of(new Violation("/columns/" + column, GeneralRule.NOT_ALLOWED)));
    }
}
