package org.familysupport.reference.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void readsCellsByTheNameOfTheirColumn() {
        CsvTable table = CsvTable.parse("code,ru\nmassage,Массаж\n");

        assertThat(table.columns()).containsExactly("code", "ru");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.text("ru")).isEqualTo("Массаж");
            assertThat(row.line()).isEqualTo(2);
        });
    }

    @Test
    void readsQuotedCommasAndQuotes() {
        CsvTable table = CsvTable.parse("a,b\n\"one, two\",\"the \"\"third\"\"\"\n");

        assertThat(table.rows().getFirst().text("a")).isEqualTo("one, two");
        assertThat(table.rows().getFirst().text("b")).isEqualTo("the \"third\"");
    }

    @Test
    void skipsEmptyLines() {
        assertThat(CsvTable.parse("a,b\n\n1,2\r\n\n").rows()).hasSize(1);
    }

    @Test
    void tellsAnEmptyCellFromAGivenOne() {
        CsvRow row = CsvTable.parse("a,b,c\n1,,\n").rows().getFirst();

        assertThat(row.given("a")).contains("1");
        assertThat(row.given("b")).isEmpty();
        assertThat(row.number("a")).isEqualTo(1);
        assertThat(row.width()).isEqualTo(3);
    }

    @Test
    void refusesAnUnknownColumn() {
        CsvRow row = CsvTable.parse("a\n1\n").rows().getFirst();

        assertThatThrownBy(() -> row.text("b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAMissingResource() {
        assertThatThrownBy(() -> CsvTable.resource(CsvTableTest.class, "/no-such.csv"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
