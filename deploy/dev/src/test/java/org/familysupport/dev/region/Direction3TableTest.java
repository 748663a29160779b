package org.familysupport.dev.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.dev.region.Direction3Provider.CENTRAL_OKRUG;
import static org.familysupport.dev.region.Direction3Provider.SEMYA;
import static org.familysupport.dev.region.Direction3Provider.SUZUN;
import static org.familysupport.dev.region.Direction3Table.CHILDREN;
import static org.familysupport.dev.region.Direction3Table.FAMILIES;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Direction3TableTest {
    private final Direction3Table table = Direction3Table.published();

    @Test
    void readsTheChildrenThatTheReportPrints() {
        verify(null, CHILDREN, 136, 94, 213, 17);
        verify(SEMYA, CHILDREN, 53, 20, 73, 0);
        verify(SUZUN, CHILDREN, 42, 31, 73, 0);
        verify(CENTRAL_OKRUG, CHILDREN, 41, 43, 67, 17);
    }

    @Test
    void completesTheFamiliesThatItDoesNotPrint() {
        verify(null, FAMILIES, 129, 91, 205, 15);
        verify(SEMYA, FAMILIES, 52, 20, 72, 0);
        verify(SUZUN, FAMILIES, 40, 31, 71, 0);
        verify(CENTRAL_OKRUG, FAMILIES, 37, 40, 62, 15);
        assertThat(table.figure(SUZUN, FAMILIES).printed()).isFalse();
        assertThat(table.figure(CENTRAL_OKRUG, FAMILIES).printed()).isTrue();
    }

    private void verify(
            @Nullable Direction3Provider provider, String unit, int in2020, int in2021, int both, int recurring) {
        Direction3Figure figure = table.figure(provider, unit);
        assertThat(figure)
                .extracting(
                        Direction3Figure::in2020,
                        Direction3Figure::in2021,
                        Direction3Figure::inTwoYears,
                        Direction3Figure::recurring)
                .containsExactly(in2020, in2021, both, recurring);
    }
}
