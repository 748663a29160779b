package org.familysupport.web.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.kernel.refusal.Violation;

/**
 * Reads a body and finds everything in it that cannot be read, not only the first (http-api 52; rulings 28).
 *
 * <p>The body is parsed to a tree, then bound again and again: each field that does not fit is noted and taken out, until
 * the rest fits or too much is wrong.
 */
@ApplicationScoped
public class StrictReader {
    private static final int MOST_VIOLATIONS = 100;

    private final ObjectMapper json;

    StrictReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The body as this type.
     *
     * @throws Refused 400 with every place that cannot be read, 422 with the lists that are longer than any may be
     */
    public Object read(byte[] body, Type type) {
        return read(parse(body), type);
    }

    /**
     * What is a tree already, such as a row of a table, as this type.
     *
     * @throws Refused 400 with every place that cannot be read
     */
    public Object read(JsonNode tree, Type type) {
        List<Violation> violations = new ArrayList<>(ForbiddenTexts.in(tree, MOST_VIOLATIONS));
        Object value = bind(tree, json.constructType(type), violations);
        if (!violations.isEmpty()) {
            throw new Refused(GeneralProblem.MALFORMED_REQUEST, violations);
        }
        return value;
    }

    /**
     * The body as a tree, for who reads its parts one by one.
     *
     * @throws Refused 400 when it is no JSON, 422 with the lists that are longer than any may be
     */
    public JsonNode tree(byte[] body) {
        return parse(body);
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode tree = json.readTree(body);
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                throw malformed("", GeneralRule.REQUIRED);
            }
            List<Violation> lists = LongLists.in(tree);
            if (!lists.isEmpty()) {
                throw new Refused(GeneralProblem.RULE_VIOLATED, lists);
            }
            return tree;
        } catch (StreamConstraintsException tooMuch) {
            throw malformed("", GeneralRule.OUT_OF_RANGE);
        } catch (JsonParseException unreadable) {
            boolean twice = String.valueOf(unreadable.getOriginalMessage()).startsWith("Duplicate field");
            throw twice ? malformed(place(unreadable), GeneralRule.DUPLICATE_FIELD) : malformed("", GeneralRule.SYNTAX);
        } catch (IOException unreadable) {
            throw malformed("", GeneralRule.SYNTAX);
        }
    }

    /** Where the parser stood. */
    private static String place(JsonParseException unreadable) {
        JsonParser parser = unreadable.getProcessor();
        return parser == null ? "" : parser.getParsingContext().pathAsPointer().toString();
    }

    private Object bind(JsonNode tree, JavaType type, List<Violation> violations) {
        while (violations.size() < MOST_VIOLATIONS) {
            try {
                return json.readerFor(type).readValue(json.treeAsTokens(tree));
            } catch (JsonMappingException misfit) {
                String pointer = pointer(misfit);
                violations.add(new Violation(pointer, rule(misfit)));
                if (!Trees.remove(tree, misfit.getPath())) {
                    break;
                }
            } catch (IOException unreadable) {
                violations.add(new Violation("", GeneralRule.SYNTAX));
                break;
            }
        }
        throw new Refused(GeneralProblem.MALFORMED_REQUEST, violations);
    }

    private static Rule rule(JsonProcessingException misfit) {
        return misfit instanceof UnrecognizedPropertyException ? GeneralRule.UNKNOWN_FIELD : GeneralRule.WRONG_TYPE;
    }

    private static String pointer(JsonMappingException misfit) {
        return misfit.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? step.getIndex() : Pointers.escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static Refused malformed(String pointer, Rule rule) {
        return new Refused(GeneralProblem.MALFORMED_REQUEST, List.of(new Violation(pointer, rule)));
    }
}
