package org.familysupport.reference.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.russian();

    /** The sums of the published production calendars; of a year without a decree, that of the law. */
    @ParameterizedTest
    @CsvSource({"2024, 248", "2025, 247", "2026, 247", "2027, 249"})
    void hasAsManyWorkingDaysAsTheYearHas(int year, long sum) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(calendar::isWorking))
                .hasSize((int) sum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-04-27", "2024-11-02", "2024-12-28", "2025-11-01"})
    void worksOnASaturdayThatADecreeMoved(LocalDate saturday) {
        assertThat(calendar.isWorking(saturday)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31", "2025-12-31", "2026-12-31", "2024-05-10", "2026-01-09"})
    void isFreeOnTheDayToWhichADecreeMovedADayOff(LocalDate day) {
        assertThat(calendar.isWorking(day)).isFalse();
    }

    @Test
    void givesTheDayOffOfAHolidayOnAWeekendToTheNextWorkingDay() {
        assertThat(calendar.isWorking(LocalDate.of(2026, 3, 9))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2026, 5, 11))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2027, 6, 14))).isFalse();
    }

    @Test
    void givesItNowhereElseWhereADecreeHasMovedIt() {
        assertThat(calendar.isWorking(LocalDate.of(2025, 2, 24))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2025, 3, 10))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2025, 5, 8))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2025, 6, 13))).isFalse();
    }

    @Test
    void countsOverTheLongWeekendsOfMay() {
        // Given
        LocalDate wednesday = LocalDate.of(2025, 4, 30);

        // When
        LocalDate end = calendar.after(wednesday, 5);

        // Then
        assertThat(end).isEqualTo(LocalDate.of(2025, 5, 13));
        assertThat(calendar.between(wednesday, end)).isEqualTo(5);
    }

    @Test
    void countsOverTheNewYear() {
        assertThat(calendar.after(LocalDate.of(2025, 12, 30), 1)).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(calendar.after(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LocalDate.of(2027, 1, 11));
    }

    @Test
    void countsOnASaturdayThatIsWorked() {
        assertThat(calendar.after(LocalDate.of(2024, 4, 26), 1)).isEqualTo(LocalDate.of(2024, 4, 27));
        assertThat(calendar.after(LocalDate.of(2024, 4, 27), 1)).isEqualTo(LocalDate.of(2024, 5, 2));
    }

    @Test
    void beginsATermOnTheDayAfterAndEndsItOnAWorkingOne() {
        assertThat(calendar.after(LocalDate.of(2026, 3, 2), 3)).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(calendar.afterDays(LocalDate.of(2026, 3, 2), 5)).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(calendar.after(LocalDate.of(2026, 3, 7), 0)).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void tellsWhichYearsAreDecreed() {
        assertThat(Stream.of(2024, 2025, 2026)).allMatch(calendar::isDecreed);
        assertThat(Stream.of(2023, 2027, 2028)).noneMatch(calendar::isDecreed);
    }
}
