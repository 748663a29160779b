package org.familysupport.dev.match;

import java.util.List;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.matching.Features;
import org.familysupport.reference.csv.CsvTable;

/**
 * A record of which is known whose it is.
 *
 * @param features what the matcher sees
 * @param person who it really is
 * @param file 0 or 1
 */
record KnownRecord(Features features, String person, int file) implements Personal {
    static List<KnownRecord> of(CsvTable table, MatchOptions options, int file) {
        return table.rows().stream()
                .map(row -> new KnownRecord(options.columns().read(row), Truth.of(row, options.truth()), file))
                .toList();
    }

    @Override
    public String toString() {
        return "***";
    }
}
