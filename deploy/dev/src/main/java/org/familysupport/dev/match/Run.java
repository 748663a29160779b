package org.familysupport.dev.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.familysupport.matching.Comparison;
import org.familysupport.matching.Features;
import org.familysupport.matching.Frequencies;
import org.familysupport.matching.Joining;
import org.familysupport.matching.Matcher;
import org.familysupport.matching.Zone;

/** One pass over all records: finds who shares a key, compares, joins what is sure, and counts. */
final class Run {
    /** So many records tell how many doubles one has. */
    private static final int SAMPLE = 2_000;

    private static final Comparator<Pair> SUREST_FIRST = Comparator.comparingDouble(Pair::bits)
            .reversed()
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other);

    private final List<KnownRecord> records;
    private final boolean linking;
    private final Index index;
    private final Matcher matcher;
    private final List<Pair> automatic = new ArrayList<>();
    private final List<Pair> review = new ArrayList<>();
    private long compared;

    Run(List<KnownRecord> records, boolean linking) {
        this.records = records;
        this.linking = linking;
        this.index = new Index(records);
        List<Features> features = records.stream().map(KnownRecord::features).toList();
        Frequencies frequencies = Frequencies.counted(features, Frequencies.shipped());
        this.matcher = expecting(Matcher.shipped(frequencies, people()));
    }

    Figures figures() {
        compareAll();
        Groups groups = new Groups(records, matcher, linking);
        join(automatic, groups, Joining.AUTOMATIC);
        Tally sure = groups.tally();
        List<Pair> asked = asked(groups);
        Tally review = tally(asked);
        join(asked, groups, Joining.BY_A_PERSON);
        Tally all = groups.tally();
        asked.stream().filter(it -> !groups.areOne(it)).forEach(it -> all.add(isOnePerson(it)));
        long speed = new Speed(matcher, records, index).pairsPerSecond();
        return new Figures(TruePairs.in(records, linking), compared, sure, review, all, speed);
    }

    private void compareAll() {
        int[] found = new int[records.size()];
        int[] candidates = new int[records.size()];
        for (int i = 0; i < records.size(); i++) {
            int count = index.later(i, found, i + 1, candidates);
            for (int at = 0; at < count; at++) {
                compare(i, candidates[at]);
            }
        }
    }

    private void compare(int i, int j) {
        if (isCompared(i, j)) {
            compared++;
            Comparison comparison = comparison(matcher, i, j);
            if (comparison.zone() != Zone.DIFFERENT) {
                Pair pair = new Pair(Math.min(i, j), Math.max(i, j), comparison.bits());
                (comparison.zone() == Zone.AUTOMATIC ? automatic : review).add(pair);
            }
        }
    }

    /** What a person is asked: pairs that no group already answers. An automatic pair that could not be joined is asked about too. */
    private List<Pair> asked(Groups groups) {
        List<Pair> asked = new ArrayList<>(review);
        asked.addAll(automatic);
        asked.removeIf(groups::areOne);
        return asked;
    }

    private static void join(List<Pair> pairs, Groups groups, Joining joining) {
        pairs.sort(SUREST_FIRST);
        pairs.forEach(it -> groups.join(it, joining));
    }

    private Tally tally(List<Pair> pairs) {
        Tally tally = new Tally();
        pairs.forEach(it -> tally.add(isOnePerson(it)));
        return tally;
    }

    /** How many doubles a record has is estimated from those of some records, by the same scores; the truth is not looked at. */
    private Matcher expecting(Matcher first) {
        int step = Math.max(1, records.size() / SAMPLE);
        int[] found = new int[records.size()];
        int[] candidates = new int[records.size()];
        long doubles = 0;
        int asked = 0;
        for (int i = 0; i < records.size(); i += step) {
            int count = index.sharing(i, found, i + 1, candidates);
            for (int at = 0; at < count; at++) {
                int j = candidates[at];
                doubles += isCompared(i, j) && comparison(first, i, j).zone() != Zone.DIFFERENT ? 1 : 0;
            }
            asked++;
        }
        return first.expecting((double) doubles / Math.max(1, asked));
    }

    private Comparison comparison(Matcher matcher, int i, int j) {
        return matcher.compare(records.get(i).features(), records.get(j).features());
    }

    private boolean isCompared(int i, int j) {
        return !linking || records.get(i).file() != records.get(j).file();
    }

    private boolean isOnePerson(Pair pair) {
        return records.get(pair.one()).person().equals(records.get(pair.other()).person());
    }

    /** Among how many a record looks for itself. */
    private long people() {
        long second = records.stream().filter(it -> it.file() == 1).count();
        return linking ? Math.max(second, records.size() - second) : records.size();
    }
}
