package org.familysupport.dev.match;

import java.util.List;
import org.familysupport.matching.Comparison;
import org.familysupport.matching.Features;
import org.familysupport.matching.Frequencies;
import org.familysupport.matching.Matcher;
import org.familysupport.matching.Zone;

/** One pass over all records: finds who shares a key, compares, and counts. */
final class Run {
    /** So many records tell how many doubles one has. */
    private static final int SAMPLE = 2_000;

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
        Index index = new Index(records);
        Matcher matcher = expecting(Matcher.shipped(frequencies, people()), index);
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

    /** How many doubles a record has is estimated from those of some records, by the same scores; the truth is not looked at. */
    private Matcher expecting(Matcher matcher, Index index) {
        int step = Math.max(1, records.size() / SAMPLE);
        int[] found = new int[records.size()];
        int[] candidates = new int[records.size()];
        long doubles = 0;
        int asked = 0;
        for (int i = 0; i < records.size(); i += step) {
            int count = index.sharing(i, found, i + 1, candidates);
            for (int at = 0; at < count; at++) {
                if (isAsked(records.get(i), records.get(candidates[at]))
                        && matcher.compare(
                                                records.get(i).features(),
                                                records.get(candidates[at]).features())
                                        .zone()
                                != Zone.DIFFERENT) {
                    doubles++;
                }
            }
            asked++;
        }
        return matcher.expecting((double) doubles / Math.max(1, asked));
    }

    private boolean isAsked(KnownRecord one, KnownRecord other) {
        return !linking || one.file() != other.file();
    }

    private void compare(Matcher matcher, KnownRecord one, KnownRecord other) {
        if (isAsked(one, other)) {
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
