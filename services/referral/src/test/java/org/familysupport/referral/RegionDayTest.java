package org.familysupport.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.testing.component.ComponentTest;
import org.junit.jupiter.api.Test;

/** A day begins where the region is, for the database as for the service (rulings 31). */
@ComponentTest
class RegionDayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    RegionCalendar calendar;

    @ConfigProperty(name = "family-support.region.zone")
    String zone;

    @Test
    void isTheSameDayInTheDatabase() {
        // When
        LocalDate before = calendar.today();
        Row row = one("select current_setting('TimeZone'), current_date");

        // Then
        assertThat(row.getString(0)).isEqualTo(zone);
        assertThat(row.getLocalDate(1)).isBetween(before, calendar.today());
    }

    @Test
    void changesNoMoment() {
        // When
        Row row = one("select cast('2026-03-01T20:00:00Z' as timestamptz)");

        // Then
        assertThat(row.getOffsetDateTime(0).toInstant()).isEqualTo(Instant.parse("2026-03-01T20:00:00Z"));
    }

    private Row one(String sql) {
        return pool.query(sql).execute().await().atMost(PATIENCE).iterator().next();
    }
}
