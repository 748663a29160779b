package org.familysupport.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.familysupport.reference.csv.CsvTable;
import org.junit.jupiter.api.Test;

class CodeListsTest {
    private static final String HEADER = "code,ru,en,from,to,source\n";
    private static final String INDEX = HEADER + "channel,Канал,Channel,2015-01-01,,S3:86\n";

    @Test
    void readsAListWithItsTitlesAndCodes() {
        CodeLists lists = read(HEADER + "phone,Телефон,Phone,2015-01-01,2019-12-31,S0:25\n");

        assertThat(lists.names()).containsExactly("channel");
        assertThat(lists.list("channel").ru()).isEqualTo("Канал");
        assertThat(lists.list("channel").find("phone")).hasValueSatisfying(code -> {
            assertThat(code.ru()).isEqualTo("Телефон");
            assertThat(code.en()).isEqualTo("Phone");
            assertThat(code.validTo()).isEqualTo(LocalDate.of(2019, 12, 31));
            assertThat(code.source()).isEqualTo("S0:25");
        });
    }

    @Test
    void keepsFurtherColumnsAsAttributes() {
        CodeLists lists = read("code,ru,en,from,to,source,kind\nphone,Телефон,Phone,2015-01-01,,S0:25,voice\n");

        assertThat(lists.list("channel").find("phone").orElseThrow().attribute("kind"))
                .contains("voice");
    }

    @Test
    void namesEveryMistakeAtOnce() {
        String wrong = HEADER
                + "Phone,,Phone,2015-01-01,,S0:25\n"
                + "video,Видео,Video,2015-13-01,,S0:25\n"
                + "video,Видео,Video,2015-01-01,2014-01-01,\n"
                + "web,Сайт,,,,S0:25\n"
                + "short,Короткая\n";

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(InvalidCodeLists.class)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidCodeLists.class))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .contains(
                                "channel.csv:2: the code is not in kebab-case",
                                "channel.csv:2: the Russian label is missing",
                                "channel.csv:3: 'from' is not a date such as 2015-01-01",
                                "channel.csv:4: the code stands twice",
                                "channel.csv:4: the source is missing",
                                "channel.csv:4: ends before it begins",
                                "channel.csv:5: the English label is missing",
                                "channel.csv:5: the first day is missing",
                                "channel.csv:6: has 2 cells instead of 6"));
    }

    @Test
    void refusesAForeignHeader() {
        assertThatThrownBy(() -> read("code,label\nphone,Phone\n"))
                .isInstanceOf(InvalidCodeLists.class)
                .hasMessageContaining("the header must begin with");
    }

    @Test
    void doesNotFindAListThatIsNotThere() {
        CodeLists lists = read(HEADER + "phone,Телефон,Phone,2015-01-01,,S0:25\n");

        assertThat(lists.find("pigeons")).isEmpty();
        assertThatThrownBy(() -> lists.list("pigeons")).isInstanceOf(IllegalArgumentException.class);
    }

    private static CodeLists read(String channel) {
        Map<String, String> files = Map.of("code-lists", INDEX, "channel", channel);
        return CodeLists.load(name -> CsvTable.parse(files.getOrDefault(name, "")));
    }
}
