package org.familysupport.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.familysupport.reference.calendar.WorkingCalendar;
import org.familysupport.reference.calendar.WorkingTime;
import org.junit.jupiter.api.Test;

class ReckoningTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Novosibirsk");
    private final Reckoning reckoning =
            new Reckoning(new WorkingTime(WorkingCalendar.russian(), ZONE, LocalTime.of(9, 0), LocalTime.of(18, 0)));

    @Test
    void countsHoursAroundTheClock() {
        assertThat(reckoning.due(4, TermUnit.HOURS, at("2026-05-08T22:00"))).isEqualTo(at("2026-05-09T02:00"));
    }

    @Test
    void countsWorkingHoursFromTheHourAndOverTheHolidays() {
        assertThat(reckoning.due(4, TermUnit.WORKING_HOURS, at("2026-05-08T16:00")))
                .isEqualTo(at("2026-05-12T11:00"));
    }

    @Test
    void endsThreeWorkingDaysWithTheEndOfTheThird() {
        assertThat(reckoning.due(3, TermUnit.WORKING_DAYS, at("2026-05-07T10:00")))
                .isEqualTo(at("2026-05-14T00:00"));
        assertThat(reckoning.due(1, TermUnit.WORKING_DAYS, at("2026-12-30T23:59")))
                .isEqualTo(at("2027-01-12T00:00"));
    }

    @Test
    void endsATermInDaysOnAWorkingOne() {
        assertThat(reckoning.due(30, TermUnit.DAYS, at("2025-12-03T10:00"))).isEqualTo(at("2026-01-13T00:00"));
    }

    @Test
    void keepsWhatWasLeftOverAPause() {
        // Given
        Instant due = reckoning.due(3, TermUnit.WORKING_DAYS, at("2026-03-02T10:00"));

        // When
        Instant after =
                reckoning.dueAfterPause(TermUnit.WORKING_DAYS, due, at("2026-03-03T15:00"), at("2026-04-06T09:00"));

        // Then
        assertThat(after).isEqualTo(at("2026-04-09T00:00"));
        assertThat(reckoning.dueAfterPause(
                        TermUnit.HOURS, at("2026-03-03T16:00"), at("2026-03-03T15:00"), at("2026-03-07T09:00")))
                .isEqualTo(at("2026-03-07T10:00"));
        assertThat(reckoning.dueAfterPause(
                        TermUnit.WORKING_HOURS, at("2026-03-04T10:00"), at("2026-03-03T17:00"), at("2026-03-06T17:00")))
                .isEqualTo(at("2026-03-10T10:00"));
        assertThat(reckoning.dueAfterPause(
                        TermUnit.DAYS, at("2026-03-31T00:00"), at("2026-03-20T15:00"), at("2026-04-20T09:00")))
                .isEqualTo(at("2026-05-01T00:00"));
    }

    @Test
    void givesNothingBackToATermThatHadPassedBeforeThePause() {
        Instant due = at("2026-03-03T00:00");
        assertThat(reckoning.dueAfterPause(TermUnit.WORKING_DAYS, due, at("2026-03-03T15:00"), at("2026-04-06T09:00")))
                .isEqualTo(due);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
