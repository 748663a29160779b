package org.familysupport.dev.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that repeats itself: one stream of numbers for each purpose, so that one part may change without the others. */
final class Dice {
    private final Random random;

    Dice(long seed, String purpose) {
        this.random = new Random((seed ^ purpose.hashCode()) * 0x9E37_79B9_7F4A_7C15L);
    }

    Random random() {
        return random;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number between both, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    <T> T pick(List<T> items, ToIntFunction<T> weight) {
        int rest = random.nextInt(items.stream().mapToInt(weight).sum());
        for (T item : items) {
            rest -= weight.applyAsInt(item);
            if (rest < 0) {
                return item;
            }
        }
        throw new IllegalStateException("weights changed while picking");
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}
