package org.familysupport.dev.match;

import org.familysupport.matching.Zone;

/** Pairwise figures of a run. What blocking lost counts as missed. */
final class Figures {
    private final long truePairs;
    private final long[] right = new long[Zone.values().length];
    private final long[] wrong = new long[Zone.values().length];
    private long pairsPerSecond;

    Figures(long truePairs) {
        this.truePairs = truePairs;
    }

    void add(Zone zone, boolean onePerson) {
        (onePerson ? right : wrong)[zone.ordinal()]++;
    }

    void pairsPerSecond(long measured) {
        pairsPerSecond = measured;
    }

    String text() {
        long autoRight = right[Zone.AUTOMATIC.ordinal()];
        long autoWrong = wrong[Zone.AUTOMATIC.ordinal()];
        long allRight = autoRight + right[Zone.REVIEW.ordinal()];
        long allWrong = autoWrong + wrong[Zone.REVIEW.ordinal()];
        long review = right[Zone.REVIEW.ordinal()] + wrong[Zone.REVIEW.ordinal()];
        long compared = allRight + allWrong + right[Zone.DIFFERENT.ordinal()] + wrong[Zone.DIFFERENT.ordinal()];
        return ("%d pairs of one person; %d compared, %d of one person not found by any key%n"
                        + "automatic: %d right, %d wrong; review: %d right, %d wrong; taken for two people although one: %d%n"
                        + "match auto_precision=%.4f auto_recall=%.4f auto_f1=%.4f all_precision=%.4f all_recall=%.4f all_f1=%.4f"
                        + " review=%d pairs_per_second=%d%n")
                .formatted(
                        truePairs,
                        compared,
                        truePairs - allRight - right[Zone.DIFFERENT.ordinal()],
                        autoRight,
                        autoWrong,
                        right[Zone.REVIEW.ordinal()],
                        wrong[Zone.REVIEW.ordinal()],
                        right[Zone.DIFFERENT.ordinal()],
                        precision(autoRight, autoWrong),
                        recall(autoRight),
                        f1(autoRight, autoWrong),
                        precision(allRight, allWrong),
                        recall(allRight),
                        f1(allRight, allWrong),
                        review,
                        pairsPerSecond);
    }

    private static double precision(long right, long wrong) {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    private double recall(long right) {
        return truePairs == 0 ? 1 : (double) right / truePairs;
    }

    private double f1(long right, long wrong) {
        return truePairs + right + wrong == 0 ? 1 : 2.0 * right / (truePairs + right + wrong);
    }
}
