package org.familysupport.reference.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Novosibirsk");
    private final WorkingTime hours =
            new WorkingTime(WorkingCalendar.russian(), ZONE, LocalTime.of(9, 0), LocalTime.of(18, 0));

    @Test
    void goesOnTheNextMorning() {
        assertThat(hours.after(at("2026-03-03T16:30"), Duration.ofHours(4))).isEqualTo(at("2026-03-04T11:30"));
    }

    @Test
    void stopsOverAWeekendAndAHoliday() {
        assertThat(hours.after(at("2026-03-06T17:00"), Duration.ofHours(4))).isEqualTo(at("2026-03-10T12:00"));
        assertThat(hours.after(at("2026-12-30T17:00"), Duration.ofHours(2))).isEqualTo(at("2027-01-11T10:00"));
    }

    @Test
    void beginsWhenTheyOpenForWhatComesInTheNight() {
        assertThat(hours.after(at("2026-03-03T22:00"), Duration.ofHours(1))).isEqualTo(at("2026-03-04T10:00"));
        assertThat(hours.after(at("2026-03-04T05:00"), Duration.ofHours(9))).isEqualTo(at("2026-03-04T18:00"));
    }

    @Test
    void measuresWhatItCounts() {
        // Given
        Instant from = at("2026-03-06T13:20");

        // When
        Instant until = hours.after(from, Duration.ofHours(31));

        // Then
        assertThat(hours.between(from, until)).isEqualTo(Duration.ofHours(31));
        assertThat(hours.between(until, from)).isEqualTo(Duration.ZERO);
    }

    @Test
    void endsADayWhereTheRegionIs() {
        assertThat(hours.endOf(hours.dayOf(Instant.parse("2026-12-31T17:30:00Z"))))
                .isEqualTo(Instant.parse("2027-01-01T17:00:00Z"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
