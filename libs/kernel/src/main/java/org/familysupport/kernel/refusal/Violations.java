package org.familysupport.kernel.refusal;

import java.util.ArrayList;
import java.util.List;

/** Collects every violation of a request before refusing it, so that a client mends all at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Notes a violation unless {@code holds}. */
    public Violations unless(boolean holds, String pointer, Rule rule) {
        if (!holds) {
            found.add(new Violation(pointer, rule));
        }
        return this;
    }

    /** Notes a violation. */
    public Violations add(String pointer, Rule rule) {
        found.add(new Violation(pointer, rule));
        return this;
    }

    /** Notes also what others found, where nothing was found yet: of one value one thing is said. */
    public Violations and(Violations others) {
        List<String> said = found.stream().map(Violation::pointer).toList();
        others.found.stream().filter(each -> !said.contains(each.pointer())).forEach(found::add);
        return this;
    }

    /** Notes also what was found of a part that stands at this place. */
    public Violations at(String place, Violations part) {
        part.found.forEach(each -> found.add(each.under(place)));
        return this;
    }

    /** What was found so far, in order. */
    public List<Violation> all() {
        return List.copyOf(found);
    }

    /** Whether nothing was found. */
    public boolean none() {
        return found.isEmpty();
    }

    /** Refuses with 422 and all violations, if there are any. */
    public void orRefuse() {
        if (!found.isEmpty()) {
            throw new Refused(GeneralProblem.RULE_VIOLATED, found);
        }
    }
}
