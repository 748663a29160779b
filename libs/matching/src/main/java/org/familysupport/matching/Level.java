package org.familysupport.matching;

import java.util.Locale;

/** How far two values of a field agree. Each field uses some of them: those for which the table of weights has a row. */
public enum Level {
    /** One of the two does not have it: no evidence. */
    MISSING,
    /** Equal after normalising. */
    EXACT,
    /** Equal but for script or rules of transliteration. */
    TRANSLITERATED,
    /** Typed on the wrong keyboard layout or in look-alike letters. */
    MISTYPED,
    /** Two forms of one name: Саша and Александр, Наталия and Наталья. */
    VARIANT,
    /** Related names that are both names in papers: Егор and Георгий, Алёна and Елена. */
    RELATED,
    /** Equal to a name borne before. */
    FORMER,
    /** One family's name with the ending of the other sex; or one father's name with another ending. */
    STEM,
    /** One part of a double name. */
    PART,
    /** Heard alike. */
    SOUNDS,
    /** One slip of the pen. */
    NEAR,
    /** Two slips, or likeness on the whole. */
    FAR,
    /** An initial, or the beginning of the other. */
    INITIAL,
    /** Given name and surname stand in each other's place. */
    SWAPPED,
    /** The same, with a slip. */
    SWAPPED_NEAR,
    /** Day and month stand in each other's place. */
    DAY_MONTH,
    /** A date on the first of January, which often stands for an unknown day of that year. */
    NEW_YEAR,
    /** Only the year is known of one, and agrees. */
    YEAR_KNOWN,
    /** One digit differs. */
    DIGIT,
    /** Two of day, month and year agree. */
    TWO_PARTS,
    /** Two digits differ, or each part by little. */
    DIGITS,
    /** The year agrees. */
    YEAR,
    /** Two established names that are not one: Полина and Алина. */
    OTHER_NAME,
    /** Nothing in common. */
    DIFFERENT;

    /** As in explanations and in the table of weights: kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean speaksAgainst() {
        return this == DIFFERENT || this == OTHER_NAME;
    }
}
