package org.familysupport.kernel.refusal;

import java.util.Objects;

/**
 * One value that breaks one rule.
 *
 * @param pointer where it stands in the request body (RFC 6901), or the name of a parameter or header
 * @param rule what it breaks
 */
public record Violation(String pointer, Rule rule) {
    public Violation {
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(rule);
    }

    /** The same one of a value that stands, with all around it, at a place of a larger body. */
    public Violation under(String place) {
        return new Violation(place + pointer, rule);
    }
}
