package org.familysupport.kernel.refusal;

/** A rule that a single value can break; a violation names it, never the value. */
public interface Rule {
    /** The stable code in kebab-case. */
    String code();

    /** What is wanted, in English. */
    String en();

    /** What is wanted, in Russian. */
    String ru();
}
