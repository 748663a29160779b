package org.familysupport.registry.statuses;

import org.familysupport.kernel.code.Code;

/**
 * How a status of a family follows from its members on a day; numbers and ages are data of the list {@code status}.
 *
 * @param code the derived status
 * @param rule {@code minors}: so many children under the age; {@code minors-with}: so many of them that hold another status;
 *     {@code lone-parent}: one parent and a child under the age; {@code parent-with}: a parent who holds another status, and a
 *     child under the age
 * @param of the other status, or empty
 * @param atLeast how many there must be
 * @param underAge the age, in years, at which one is no child any more
 */
record DerivedRule(String code, String rule, String of, int atLeast, int underAge) {
    static DerivedRule of(Code code) {
        return new DerivedRule(
                code.code(),
                code.attribute("rule").orElseThrow(),
                code.attribute("of").orElse(""),
                Integer.parseInt(code.attribute("at-least").orElseThrow()),
                Integer.parseInt(code.attribute("under-age").orElseThrow()));
    }
}
