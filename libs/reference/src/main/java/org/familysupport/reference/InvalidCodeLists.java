package org.familysupport.reference;

import java.util.List;

/** The shipped code lists contradict themselves; names every problem at once, so that one edit mends them all. */
public final class InvalidCodeLists extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    InvalidCodeLists(List<String> problems) {
        super("code lists are wrong:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem with its file and line. */
    public List<String> problems() {
        return problems;
    }
}
