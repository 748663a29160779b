package org.familysupport.matching;

import java.util.List;

/**
 * Whether two groups of records may become one. If A is B and B is C, then A is C; but only where nothing says that A and C are two
 * people, else one wrong record in the middle would join a brother and a sister.
 */
public enum Joining {
    /** On the matcher's own account: no two records of the groups contradict each other. */
    AUTOMATIC {
        @Override
        boolean isOpen(Comparison pair) {
            return isNotApart(pair)
                    && !pair.level(Field.GIVEN).speaksAgainst()
                    && !pair.level(Field.BIRTH).speaksAgainst()
                    && !pair.level(Field.SEX).speaksAgainst()
                    && !pair.level(Field.IDENTIFIER).speaksAgainst();
        }
    },
    /** On the word of a person who has looked at one pair: no two records are of two people by a rule, or speak against it on the whole. */
    BY_A_PERSON {
        @Override
        boolean isOpen(Comparison pair) {
            return isNotApart(pair) && pair.bits() > 0;
        }
    };

    /** Whether each record of one group may be the same person as each of the other. */
    public boolean isSafe(Matcher matcher, List<Features> some, List<Features> others) {
        for (Features one : some) {
            for (Features other : others) {
                if (!isOpen(matcher.compare(one, other))) {
                    return false;
                }
            }
        }
        return true;
    }

    abstract boolean isOpen(Comparison pair);

    private static boolean isNotApart(Comparison pair) {
        return pair.safeguard() != Safeguard.TWINS && pair.safeguard() != Safeguard.HOUSEHOLD;
    }
}
