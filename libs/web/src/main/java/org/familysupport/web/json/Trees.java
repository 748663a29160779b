package org.familysupport.web.json;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Changes to a parsed body. */
final class Trees {
    private Trees() {}

    /** Takes the value at a path out (an array keeps its places); answers whether there was one. */
    static boolean remove(JsonNode tree, List<Reference> path) {
        if (path.isEmpty()) {
            return false;
        }
        JsonNode parent = tree;
        for (Reference step : path.subList(0, path.size() - 1)) {
            parent = step.getFieldName() == null ? parent.path(step.getIndex()) : parent.path(step.getFieldName());
        }
        Reference last = path.getLast();
        if (parent instanceof ObjectNode object && last.getFieldName() != null) {
            return object.remove(last.getFieldName()) != null;
        }
        if (parent instanceof ArrayNode array && array.has(last.getIndex())) {
            boolean present = !array.get(last.getIndex()).isNull();
            array.setNull(last.getIndex());
            return present;
        }
        return false;
    }
}
