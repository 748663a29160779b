package org.familysupport.matching;

import java.time.LocalDate;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as far as it is known.
 *
 * @param year the year
 * @param month 1 to 12, or 0 where unknown
 * @param day 1 to 31, or 0 where unknown; it need not exist in that month, for slips are compared too
 */
record BirthDay(int year, int month, int day) implements Personal {
    private static final int SHORTEST = 4;

    static BirthDay of(LocalDate date) {
        return new BirthDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** From {@code 1998-03-21}, {@code 19980321}, {@code 21.03.1998}, {@code 1998-03} or {@code 1998}; null for anything else. */
    static @Nullable BirthDay read(String text) {
        String[] parts = text.strip().split("[-./ T]");
        try {
            if (parts.length == 1) {
                return ofDigits(parts[0]);
            }
            int first = Integer.parseInt(parts[0]);
            int second = Integer.parseInt(parts[1]);
            int third = parts.length > 2 && !parts[2].isEmpty() ? Integer.parseInt(parts[2]) : 0;
            return parts[0].length() >= SHORTEST ? checked(first, second, third) : checked(third, second, first);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static @Nullable BirthDay ofDigits(String digits) {
        int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return switch (digits.length()) {
            case 4 -> checked(number, 0, 0);
            case 6 -> checked(number / 100, number % 100, 0);
            case 8 -> checked(number / 10_000, number / 100 % 100, number % 100);
            default -> null;
        };
    }

    /** Null where no year is told, or parts that cannot be meant; a month above 12 is kept, for it may be the day. */
    static @Nullable BirthDay checked(int year, int month, int day) {
        boolean possible = year > 1000 && year < 3000 && month >= 0 && month <= 31 && day >= 0 && day <= 31;
        return possible ? new BirthDay(year, month, month == 0 ? 0 : day) : null;
    }

    boolean isWhole() {
        return day > 0;
    }

    /** The first of January stands in many files for "some day of that year". */
    boolean isNewYear() {
        return month == 1 && day == 1;
    }

    String yearText() {
        return String.valueOf(year);
    }

    @Override
    public String toString() {
        return "***";
    }
}
