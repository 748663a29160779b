package org.familysupport.dev.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.familysupport.stack.StackFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on invented children, nearly each written down twice. */
class MatchTest {
    private static final String COLUMNS = "given=name,family=surname,patronymic=father,birth=born,sex=sex,snils=snils,"
            + "city=town,street=street,number=house,phone=mobile";

    @TempDir
    private Path folder;

    @Test
    void theLastLineTellsTheFigures() throws Exception {
        String output = match(children().toString(), "--columns", COLUMNS, "--truth", "who");

        assertThat(output.lines().toList().getLast())
                .matches("match auto_precision=1\\.0000 auto_recall=0\\.[0-9]{4} auto_f1=0\\.[0-9]{4}"
                        + " all_precision=1\\.0000 all_recall=1\\.0000 all_f1=1\\.0000 review=[0-9]+"
                        + " pairs_per_second=[1-9][0-9]*");
    }

    @Test
    void twoFilesAreLinkedAndNothingWithinOneOfThem() throws Exception {
        Path first = file(
                "first.csv",
                "rec_id,g,f,y,m,d",
                "rec-1-org,Варвара,Зимородова,2019,4,7",
                "rec-2-org,Лев,Куликов,2018,1,9");
        Path second = file(
                "second.csv",
                "rec_id,g,f,y,m,d",
                "rec-1-dup-0,Варвара,Зимородова,2019,4,7",
                "rec-1-dup-1,Варя,Зимородова,2019,4,7");

        String output = match(
                first.toString(),
                second.toString(),
                "--columns",
                "given=g,family=f,birthYear=y,birth_month=m,birth-day=d",
                "--truth",
                "febrl");

        assertThat(output).startsWith("2 pairs of one person");
        assertThat(output.lines().toList().getLast()).contains("all_precision=1.0000 all_recall=1.0000");
    }

    @Test
    void whatIsNotUnderstoodIsToldWithAllThatIs() {
        assertThatThrownBy(() -> match(children().toString(), "--columns", "shoe=size", "--truth", "who"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("\"shoe=size\" names no field", "patronymic");
        assertThatThrownBy(() -> match(children().toString(), "--columns", "given=vorname", "--truth", "who"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("no column vorname among number, surname");
        assertThatThrownBy(() -> match("nowhere.csv", "--columns", COLUMNS, "--truth", "who"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("no file nowhere.csv");
        assertThatThrownBy(() -> match(children().toString(), "--columns", COLUMNS, "--truth", "snils"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("line 2 has nothing in column snils");
    }

    private static String match(String... arguments) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Match.run(MatchOptions.of(arguments), new PrintStream(output, true, StandardCharsets.UTF_8));
        return output.toString(StandardCharsets.UTF_8);
    }

    private static Path children() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MatchTest.class.getResource("/match/children.csv"))
                .toURI());
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), java.util.List.of(lines));
    }
}
