package org.familysupport.dev.match;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.reference.csv.CsvTable;
import org.familysupport.stack.StackFailure;

/**
 * {@code ./dev match FILE.csv [FILE2.csv] --columns given=COLUMN,... --truth COLUMN|febrl}: prints pairwise figures, the last line of
 * which a program can read. Ends with 0, or with 2 where the command was not understood.
 */
public final class Match {
    private static final int NOT_UNDERSTOOD = 2;

    private Match() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(MatchOptions.of(arguments), out);
        } catch (StackFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(NOT_UNDERSTOOD);
        } catch (IOException unreadable) {
            System.err.println("A file cannot be read: " + unreadable.getMessage());
            System.exit(NOT_UNDERSTOOD);
        }
    }

    static void run(MatchOptions options, PrintStream out) throws IOException {
        List<KnownRecord> records = new ArrayList<>();
        for (int file = 0; file < options.files().size(); file++) {
            CsvTable table = options.read(file);
            options.columns().demand(table, options.truth());
            records.addAll(KnownRecord.of(table, options, file));
        }
        out.print(new Run(records, options.files().size() > 1).figures().text());
    }
}
