package org.familysupport.kernel.refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one exception of the domain: a request was understood and is refused.
 *
 * <p>Details become members of the problem document; they hold codes, ids the caller may know, and versions, never a
 * personal value. No stack trace is kept: a refusal is an answer, not a fault.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> details;

    public Refused(ProblemType type) {
        this(type, List.of(), Map.of());
    }

    public Refused(ProblemType type, List<Violation> violations) {
        this(type, violations, Map.of());
    }

    public Refused(ProblemType type, Map<String, Object> details) {
        this(type, List.of(), details);
    }

    private Refused(ProblemType type, List<Violation> violations, Map<String, Object> details) {
        super(type.code(), null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.details = new LinkedHashMap<>(details);
    }

    /** The refusal given to whoever has no right to know whether the thing exists. */
    public static Refused notFound() {
        return new Refused(GeneralProblem.NOT_FOUND);
    }

    /** A refusal for one value of the request. */
    public static Refused because(String pointer, Rule rule) {
        return new Refused(GeneralProblem.RULE_VIOLATED, List.of(new Violation(pointer, rule)));
    }

    /** The same refusal with one more detail. */
    public Refused with(String name, Object detail) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, detail);
        return new Refused(type, violations, more);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> details() {
        return Map.copyOf(details);
    }
}
