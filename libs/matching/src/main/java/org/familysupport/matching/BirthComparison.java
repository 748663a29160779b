package org.familysupport.matching;

import org.familysupport.matching.text.Slips;

/** How far two dates of birth agree. */
final class BirthComparison {
    private BirthComparison() {}

    static Level level(BirthDay a, BirthDay b) {
        if (!a.isWhole() || !b.isWhole()) {
            return partial(a, b);
        }
        boolean year = a.year() == b.year();
        boolean month = a.month() == b.month();
        boolean day = a.day() == b.day();
        if (year && month && day) {
            return a.isNewYear() ? Level.NEW_YEAR : Level.EXACT;
        }
        if (year && a.day() == b.month() && a.month() == b.day()) {
            return Level.DAY_MONTH;
        }
        return slipped(a, b, year, (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0));
    }

    private static Level slipped(BirthDay a, BirthDay b, boolean year, int equalParts) {
        int slips = Slips.between(digits(a), digits(b), 2);
        if (slips == 1) {
            return Level.DIGIT;
        }
        if (equalParts == 2) {
            return Level.TWO_PARTS;
        }
        if (slips == 2 && equalParts > 0 || isClose(a, b)) {
            return Level.DIGITS;
        }
        return year ? Level.YEAR : Level.DIFFERENT;
    }

    private static Level partial(BirthDay a, BirthDay b) {
        if (a.year() != b.year()) {
            return Math.abs(a.year() - b.year()) == 1 ? Level.YEAR : Level.DIFFERENT;
        }
        boolean monthsDiffer = a.month() > 0 && b.month() > 0 && a.month() != b.month();
        return monthsDiffer ? Level.YEAR : Level.YEAR_KNOWN;
    }

    private static boolean isClose(BirthDay a, BirthDay b) {
        return Math.abs(a.year() - b.year()) <= 1
                && Math.abs(a.month() - b.month()) <= 1
                && Math.abs(a.day() - b.day()) <= 2;
    }

    private static String digits(BirthDay day) {
        int number = day.year() * 10_000 + day.month() * 100 + day.day();
        return String.valueOf(number);
    }
}
