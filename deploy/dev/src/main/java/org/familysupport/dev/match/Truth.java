package org.familysupport.dev.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.reference.csv.CsvRow;
import org.familysupport.stack.StackFailure;

/** Who is who, as the file itself says. */
final class Truth {
    private static final String FEBRL = "febrl";
    private static final Pattern FEBRL_ID = Pattern.compile("rec-([0-9]+)-(org|dup.*)");

    private Truth() {}

    static String column(String truth) {
        return truth.equals(FEBRL) ? "rec_id" : truth;
    }

    /** What all records of one person share. */
    static String of(CsvRow row, String truth) {
        String text = row.text(column(truth));
        if (!truth.equals(FEBRL)) {
            if (text.isEmpty()) {
                throw new StackFailure("--truth: line " + row.line() + " has nothing in column " + truth + ".");
            }
            return text;
        }
        Matcher id = FEBRL_ID.matcher(text);
        if (!id.matches()) {
            throw new StackFailure("--truth: line " + row.line() + " has no id like rec-223-org or rec-223-dup-0.");
        }
        return id.group(1);
    }
}
