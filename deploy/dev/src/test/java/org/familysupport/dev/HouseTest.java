package org.familysupport.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ground of the house (no services: journeys start those): it heals, keeps its data and leaves nothing behind. */
class HouseTest {
    private static final List<String> GROUND = List.of("postgres", "kafka", "issuer");

    @TempDir
    static Path data;

    @Test
    void startsAgainWhatWasKilledAndKeepsItsData() throws SQLException {
        try (FourServices house = house()) {
            // Given
            house.start();
            run(house, "create table kept (id int)");

            // When
            List<Long> killed = GROUND.stream().map(house::kill).toList();
            GROUND.forEach(house::awaitReady);

            // Then
            assertThat(GROUND.stream().map(house::pidOf).toList()).doesNotContainAnyElementsOf(killed);
            assertThat(run(house, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void keepsOnePartDownUntilItIsStartedAndLeavesNothingRunning() {
        // Given
        FourServices house = house();
        house.start();

        // When
        house.stop("issuer");
        boolean duringTheOutage = house.isReady("issuer");
        house.start("issuer");
        List<ProcessHandle> processes = GROUND.stream()
                .map(name -> ProcessHandle.of(house.pidOf(name)).orElseThrow())
                .toList();
        house.close();

        // Then
        assertThat(duringTheOutage).isFalse();
        assertThat(processes).noneMatch(Signals::isRunning);
        assertThat(new Leftovers(new DataFolder(data), Console.silent()).end()).isFalse();
    }

    @Test
    void isHeldByOneLauncherAtATime() {
        DataFolder folder = new DataFolder(data);
        try (HouseLock held = HouseLock.tryTake(folder).orElseThrow()) {
            assertThat(HouseLock.tryTake(folder)).isEmpty();
        }
        HouseLock.tryTake(folder).orElseThrow().close();
    }

    @Test
    void refusesAServiceThereIsNot() {
        assertThatThrownBy(() -> UpOptions.of("--without", "billing")).hasMessageContaining("registry");
    }

    private static FourServices house() {
        return FourServices.of(new FourServices.Settings(
                Checkout.root(),
                data,
                Ports.free(),
                Set.copyOf(FourServices.SERVICES),
                Optional.empty(),
                Recipes.small()));
    }

    private static String run(FourServices house, String sql) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(house.jdbcUrl("registry"), "registry_owner", "registry_owner");
                var statement = owner.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
