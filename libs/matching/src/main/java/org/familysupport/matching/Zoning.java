package org.familysupport.matching;

/**
 * From score and levels to a zone.
 *
 * <p>The score of a pair is set against the number of people among whom it was found: that many could be the wrong one. A pair is
 * worth a look where one person is likelier than two, and beyond doubt {@value #AUTOMATIC} bits above that, or {@value #NAMES_ALONE}
 * where it rests on name and birth alone. Because fields are not as independent as the sum supposes, rules beside it keep members of one household
 * apart, and keep from the automatic zone whatever somebody might doubt.
 */
final class Zoning {
    static final double AUTOMATIC = 9;
    static final double NAMES_ALONE = 15;

    /** However much of an address and its contacts agrees: without given name and birth it says little more than "one family". */
    static final double HOUSEHOLD = 13;

    private static final Field[] WHAT_A_HOUSEHOLD_SHARES = {
        Field.PHONE, Field.STREET, Field.NUMBER, Field.PREMISES, Field.LOCALITY, Field.POSTCODE, Field.REGION
    };

    /** Less than this is nothing to speak of. */
    private static final double ANYTHING = 3;

    private static final Field[] BEYOND = {
        Field.PATRONYMIC,
        Field.IDENTIFIER,
        Field.PHONE,
        Field.EMAIL,
        Field.STREET,
        Field.NUMBER,
        Field.PREMISES,
        Field.LOCALITY,
        Field.POSTCODE,
        Field.BIRTH_PLACE
    };

    private static final Field[] CONTACTS = {Field.PHONE, Field.EMAIL};
    private static final Field[] ADDRESS = {
        Field.STREET, Field.NUMBER, Field.PREMISES, Field.LOCALITY, Field.POSTCODE, Field.REGION
    };

    /** So many bits a pair needs for even odds. */
    private final double even;

    /** The same if each had one double only: where records are many for each person, nobody is linked more lightly for that. */
    private final double chance;

    /** Among this many records, of which each has so many doubles on average. */
    Zoning(long people, double doubles) {
        this.even = Math.log(Math.max(2, people / doubles)) / Math.log(2);
        this.chance = Math.max(even, Math.log(Math.max(2, people)) / Math.log(2));
    }

    Comparison decide(Scores scores) {
        boolean identified = scores.is(Field.IDENTIFIER, Level.EXACT);
        Safeguard apart = identified ? Safeguard.NONE : apart(scores);
        int kinds = kinds(scores);
        if (scores.weight(Field.GIVEN) <= 0 || scores.weight(Field.BIRTH) <= 0) {
            scores.limit(HOUSEHOLD, WHAT_A_HOUSEHOLD_SHARES);
        }
        double bits = scores.sum();
        if (apart != Safeguard.NONE || bits < even) {
            return new Comparison(scores, bits, apart, Zone.DIFFERENT);
        }
        if (bits < chance + AUTOMATIC) {
            return new Comparison(scores, bits, Safeguard.NONE, Zone.REVIEW);
        }
        if (contradicts(scores, identified)) {
            return new Comparison(scores, bits, Safeguard.CONTRADICTION, Zone.REVIEW);
        }
        if (!isIndependent(scores, kinds, bits, identified)) {
            return new Comparison(scores, bits, Safeguard.LITTLE_EVIDENCE, Zone.REVIEW);
        }
        return new Comparison(scores, bits, Safeguard.NONE, Zone.AUTOMATIC);
    }

    /** Two people for certain, however much of a household they share. */
    private static Safeguard apart(Scores scores) {
        Level given = scores.level(Field.GIVEN);
        Level birth = scores.level(Field.BIRTH);
        if (given == Level.OTHER_NAME && (birth == Level.EXACT || birth == Level.NEW_YEAR)) {
            return Safeguard.TWINS;
        }
        boolean otherBirth = birth.speaksAgainst();
        boolean otherGiven = given == Level.OTHER_NAME
                || given == Level.DIFFERENT && (otherBirth || scores.is(Field.SEX, Level.DIFFERENT));
        if (otherGiven || otherBirth && scores.is(Field.PATRONYMIC, Level.DIFFERENT)) {
            return Safeguard.HOUSEHOLD;
        }
        boolean otherName = given == Level.DIFFERENT || scores.is(Field.FAMILY, Level.DIFFERENT);
        return otherName && beyondNameAndBirth(scores) < ANYTHING ? Safeguard.LITTLE_EVIDENCE : Safeguard.NONE;
    }

    private static boolean contradicts(Scores scores, boolean identified) {
        return !isSameGiven(scores, identified)
                || !isSameBirth(scores, identified)
                || !isSameFamily(scores, identified)
                || scores.level(Field.SEX).speaksAgainst()
                || isAnotherFather(scores)
                || scores.is(Field.IDENTIFIER, Level.DIFFERENT)
                || scores.is(Field.IDENTIFIER, Level.NEAR);
    }

    /** Twins share everything else, so the given name is the same name, unless an identifier says that they are one. */
    private static boolean isSameGiven(Scores scores, boolean identified) {
        return switch (scores.level(Field.GIVEN)) {
            case EXACT, TRANSLITERATED, MISTYPED, VARIANT -> true;
            case SWAPPED -> scores.is(Field.FAMILY, Level.SWAPPED);
            case NEAR, SOUNDS, PART, INITIAL -> identified;
            default -> false;
        };
    }

    private static boolean isSameBirth(Scores scores, boolean identified) {
        return switch (scores.level(Field.BIRTH)) {
            case EXACT -> true;
            case NEW_YEAR, DAY_MONTH, YEAR_KNOWN, DIGIT, MISSING -> identified;
            default -> false;
        };
    }

    private static boolean isSameFamily(Scores scores, boolean identified) {
        return switch (scores.level(Field.FAMILY)) {
            case EXACT, TRANSLITERATED, MISTYPED, FORMER, SWAPPED, SOUNDS, NEAR -> true;
            case PART, STEM, DIFFERENT, MISSING, FAR, INITIAL, SWAPPED_NEAR -> identified;
            default -> false;
        };
    }

    private static boolean isAnotherFather(Scores scores) {
        Level patronymic = scores.level(Field.PATRONYMIC);
        return patronymic == Level.DIFFERENT || patronymic == Level.FAR;
    }

    /** Beside name and birth something of another kind agrees, or name and birth are rare enough. */
    private boolean isIndependent(Scores scores, int kinds, double bits, boolean identified) {
        if (identified || bits >= chance + NAMES_ALONE && named(scores) >= chance + NAMES_ALONE) {
            return true;
        }
        return kinds > 0 && named(scores) >= chance;
    }

    private static double named(Scores scores) {
        return scores.weight(Field.GIVEN) + scores.weight(Field.FAMILY) + scores.weight(Field.BIRTH);
    }

    private static int kinds(Scores scores) {
        int kinds = 0;
        kinds += isKindOfExact(scores.level(Field.PATRONYMIC)) ? 1 : 0;
        kinds += sum(scores, CONTACTS) >= 6 ? 1 : 0;
        kinds += sum(scores, ADDRESS) >= 8 ? 1 : 0;
        kinds += scores.weight(Field.BIRTH_PLACE) >= ANYTHING ? 1 : 0;
        return kinds;
    }

    private static boolean isKindOfExact(Level level) {
        return level == Level.EXACT || level == Level.STEM || level == Level.TRANSLITERATED;
    }

    /** The most that a single field says for one person, leaving given name, surname and birth aside. */
    private static double beyondNameAndBirth(Scores scores) {
        double most = 0;
        for (Field field : BEYOND) {
            most = Math.max(most, scores.weight(field));
        }
        return most;
    }

    private static double sum(Scores scores, Field... fields) {
        double sum = 0;
        for (Field field : fields) {
            sum += scores.weight(field);
        }
        return sum;
    }
}
