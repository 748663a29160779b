package org.familysupport.dev.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.familysupport.reference.csv.CsvTable;
import org.familysupport.stack.StackFailure;

/**
 * What was said after {@code ./dev match}.
 *
 * @param files one to find doubles in, or two to link
 * @param columns which column holds what
 * @param truth the column whose equal values mean one person, or {@code febrl}
 */
record MatchOptions(List<Path> files, Columns columns, String truth) {
    private static final String USAGE = """
            ./dev match FILE.csv [FILE2.csv] --columns FIELD=COLUMN,... --truth COLUMN|febrl
            Fields: %s
            A field may be told several times; id=COLUMN compares equal columns only. febrl reads the truth from rec_id.\
            """;

    MatchOptions {
        files = List.copyOf(files);
    }

    static MatchOptions of(String... arguments) {
        List<Path> files = new ArrayList<>();
        String columns = "";
        String truth = "";
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--columns" -> columns = after(words);
                case "--truth" -> truth = after(words);
                default -> files.add(file(word));
            }
        }
        if (files.isEmpty() || files.size() > 2 || columns.isEmpty() || truth.isEmpty()) {
            throw usage("");
        }
        return new MatchOptions(files, Columns.of(columns), truth);
    }

    CsvTable read(int file) throws IOException {
        String text = Files.readString(files.get(file), StandardCharsets.UTF_8);
        return CsvTable.parse(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    static StackFailure usage(String reason) {
        return new StackFailure((reason + "\n" + USAGE.formatted(String.join(" ", Columns.FIELDS.keySet()))).strip());
    }

    private static Path file(String word) {
        Path file = Path.of(System.getProperty("familysupport.here", "")).resolve(word);
        if (word.startsWith("--") || !Files.isReadable(file)) {
            throw usage("There is no file " + word + " that can be read.");
        }
        return file;
    }

    private static String after(Iterator<String> words) {
        if (!words.hasNext()) {
            throw usage("");
        }
        return words.next();
    }
}
