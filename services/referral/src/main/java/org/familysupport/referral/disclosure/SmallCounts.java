package org.familysupport.referral.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that add up to one, those of few left out. None too is fewer than the least, so that what is left out does not tell
 * whether there was anybody.
 *
 * @param total null where all together are too few
 * @param parts in the order in which they were counted; null for what is left out
 */
public record SmallCounts(@Nullable Long total, List<@Nullable Long> parts) {
    public SmallCounts {
        parts = new ArrayList<>(parts);
    }

    /**
     * Leaves out what is smaller than the least, and as many of the next smallest as it takes for what is left out to add up
     * to the least or more: else the total would give it away.
     */
    public static SmallCounts of(List<Long> counts, long least) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        List<Integer> fromSmallest = IntStream.range(0, counts.size())
                .boxed()
                .sorted(Comparator.comparing(counts::get))
                .toList();
        List<@Nullable Long> told = new ArrayList<>(counts);
        long hidden = 0;
        boolean anyHidden = false;
        for (int place : fromSmallest) {
            long count = counts.get(place);
            if (count < least || (anyHidden && hidden < least)) {
                told.set(place, null);
                hidden += count;
                anyHidden = true;
            }
        }
        return new SmallCounts(total < least ? null : total, told);
    }
}
