package org.familysupport.kernel.refusal;

import java.util.Locale;

/**
 * A kind of refusal that clients can rely on: its code and status never change their meaning (RFC 9457 {@code type}).
 *
 * <p>Each feature room lists its own in an enum {@code XProblem}; {@code api-specs/problems.md} is generated from them.
 */
public interface ProblemType {
    /** The enum constant's name; {@link #code()} is made from it. */
    String name();

    /** The HTTP status with which it is answered. */
    int status();

    /** The constant title in English. */
    String en();

    /** The constant title in Russian. */
    String ru();

    /** The stable code in kebab-case: the contract of this refusal. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
