package org.familysupport.dev.match;

import java.util.Locale;

/**
 * Pairwise figures of a run; what no key found counts as missed.
 *
 * @param truePairs how many pairs of one person there are
 * @param compared how many pairs were compared
 * @param automatic what is linked without asking, and what follows from it
 * @param review the pairs a person is asked about
 * @param all what is linked if a person says yes to each, and what follows from it
 * @param pairsPerSecond how fast one core compares
 */
record Figures(long truePairs, long compared, Tally automatic, Tally review, Tally all, long pairsPerSecond) {

    /** For people; the last line is for programs. */
    String text() {
        String pattern = """
                %d pairs of one person; %d pairs compared
                automatic: %d right, %d wrong
                review: %d right, %d wrong; both with what follows from them: %d right, %d wrong, %d missed
                match auto_precision=%.4f auto_recall=%.4f auto_f1=%.4f all_precision=%.4f all_recall=%.4f all_f1=%.4f review=%d \
                pairs_per_second=%d
                """;
        return String.format(
                Locale.ROOT,
                pattern,
                truePairs,
                compared,
                automatic.right(),
                automatic.wrong(),
                review.right(),
                review.wrong(),
                all.right(),
                all.wrong(),
                truePairs - all.right(),
                automatic.precision(),
                automatic.recall(truePairs),
                automatic.f1(truePairs),
                all.precision(),
                all.recall(truePairs),
                all.f1(truePairs),
                review.all(),
                pairsPerSecond);
    }
}
