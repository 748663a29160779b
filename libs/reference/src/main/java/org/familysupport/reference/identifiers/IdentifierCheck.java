package org.familysupport.reference.identifiers;

import java.util.Optional;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.Rule;

/**
 * What came of checking an identifier: its stored form, or the rule it breaks.
 *
 * <p>Neither ever prints the value, since it may belong to a person. A check digit proves typing, not ownership.
 */
public sealed interface IdentifierCheck {

    /** The identifier holds. */
    static IdentifierCheck accepted(String value) {
        return new Accepted(value);
    }

    /** The identifier breaks {@code rule}. */
    static IdentifierCheck broken(Rule rule) {
        return new Broken(rule);
    }

    /** The form to store, if the identifier holds. */
    default Optional<String> normalised() {
        return this instanceof Accepted accepted ? Optional.of(accepted.value()) : Optional.empty();
    }

    /** The rule it breaks, if it breaks one. */
    default Optional<Rule> brokenRule() {
        return this instanceof Broken broken ? Optional.of(broken.rule()) : Optional.empty();
    }

    /** Whether the identifier holds. */
    default boolean holds() {
        return this instanceof Accepted;
    }

    /**
     * An identifier that holds.
     *
     * @param value the form to store
     */
    record Accepted(String value) implements IdentifierCheck, Personal {
        @Override
        public String toString() {
            return "Accepted[***]";
        }
    }

    /**
     * An identifier that does not hold.
     *
     * @param rule what it breaks
     */
    record Broken(Rule rule) implements IdentifierCheck {}
}
