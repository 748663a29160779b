package org.familysupport.dev.match;

import java.util.List;
import org.familysupport.matching.Comparison;
import org.familysupport.matching.Features;
import org.familysupport.matching.Frequencies;
import org.familysupport.matching.Matcher;

/** One pass over all records: finds who shares a key, compares, and counts. */
final class Run {
    private final List<KnownRecord> records;
    private final boolean linking;
    private final Figures figures;

    Run(List<KnownRecord> records, boolean linking) {
        this.records = records;
        this.linking = linking;
        this.figures = new Figures(TruePairs.in(records, linking));
    }

    Figures figures() {
        return figures;
    }

    void go() {
        List<Features> features = records.stream().map(KnownRecord::features).toList();
        Frequencies frequencies = Frequencies.counted(features, Frequencies.shipped());
        Matcher matcher = Matcher.shipped(frequencies, people());
        Index index = new Index(records);
        int[] found = new int[records.size()];
        int[] candidates = new int[records.size()];
        for (int i = 0; i < records.size(); i++) {
            int count = index.later(i, found, i + 1, candidates);
            for (int at = 0; at < count; at++) {
                compare(matcher, records.get(i), records.get(candidates[at]));
            }
        }
        figures.pairsPerSecond(new Speed(matcher, records, index).pairsPerSecond());
    }

    private void compare(Matcher matcher, KnownRecord one, KnownRecord other) {
        if (!linking || one.file() != other.file()) {
            Comparison comparison = matcher.compare(one.features(), other.features());
            figures.add(comparison.zone(), one.person().equals(other.person()));
        }
    }

    /** Among how many a record looks for itself. */
    private long people() {
        long second = records.stream().filter(it -> it.file() == 1).count();
        return linking ? Math.max(second, records.size() - second) : records.size();
    }
}
