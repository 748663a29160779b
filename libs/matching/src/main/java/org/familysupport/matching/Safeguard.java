package org.familysupport.matching;

import java.util.Locale;

/** Rules beside the score. */
public enum Safeguard {
    /** The score alone decided. */
    NONE,
    /** Same birth, another given name: two children born together. */
    TWINS,
    /** Neither given name nor birth agree: two members of one household. */
    HOUSEHOLD,
    /** High enough, but something strong speaks against it: a person decides. */
    CONTRADICTION,
    /** High enough, but too little of it is independent: a person decides. */
    LITTLE_EVIDENCE;

    /** As in explanations: kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
