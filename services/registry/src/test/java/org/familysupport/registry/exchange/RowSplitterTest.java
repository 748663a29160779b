package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.familysupport.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSplitterTest {
    private static final String TABLE = "имя,слово\nАнна,\"сказала \"\"да\"\"\nи ушла\"\n\nИлья,нет";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void findsTheSameRowsHoweverTheStreamIsCut(int size) {
        // When
        List<RowSplitter.Row> rows = split(new RowSplitter(RowFormat.CSV, 0), TABLE, size);

        // Then
        assertThat(rows)
                .extracting(RowSplitter.Row::text)
                .containsExactly("имя,слово", "Анна,\"сказала \"\"да\"\"\nи ушла\"", "Илья,нет");
        assertThat(rows.getLast().end()).isEqualTo(TABLE.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void goesOnWhereARowHasEnded() {
        // Given
        byte[] bytes = TABLE.getBytes(StandardCharsets.UTF_8);
        RowSplitter.Row first =
                new RowSplitter(RowFormat.CSV, 0).take(Arrays.copyOf(bytes, 40)).getFirst();

        // When
        RowSplitter rest = new RowSplitter(RowFormat.CSV, first.end());
        List<RowSplitter.Row> rows =
                new ArrayList<>(rest.take(Arrays.copyOfRange(bytes, (int) first.end(), bytes.length)));
        rows.addAll(rest.rest());

        // Then
        assertThat(rows).extracting(RowSplitter.Row::text).hasSize(2).endsWith("Илья,нет");
        assertThat(rows.getLast().end()).isEqualTo(bytes.length);
    }

    @Test
    void aMarkInTheMiddleOfACellCostsNoOtherRow() {
        assertThat(split(new RowSplitter(RowFormat.CSV, 0), "улица,дом\nМира,8\" кв\n\"Лесная\",2\n", 4))
                .extracting(RowSplitter.Row::text)
                .containsExactly("улица,дом", "Мира,8\" кв", "\"Лесная\",2");
    }

    @Test
    void quotationMarksOfJsonOpenNothing() {
        assertThat(split(new RowSplitter(RowFormat.NDJSON, 0), "{\"\n\"}\n", 100))
                .hasSize(2);
    }

    @Test
    void refusesARowWithoutEnd() {
        // Given
        RowSplitter splitter = new RowSplitter(RowFormat.NDJSON, 0);
        byte[] endless = new byte[150_000];
        Arrays.fill(endless, (byte) 'x');
        splitter.take(endless);

        // When, Then
        assertThatThrownBy(() -> splitter.take(endless)).isInstanceOf(Refused.class);
    }

    private static List<RowSplitter.Row> split(RowSplitter splitter, String text, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<RowSplitter.Row> rows = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += size) {
            rows.addAll(splitter.take(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size))));
        }
        rows.addAll(splitter.rest());
        return rows;
    }
}
