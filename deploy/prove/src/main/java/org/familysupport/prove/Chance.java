package org.familysupport.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The dice of one sequence: the same seed and number, the same throws. */
final class Chance {
    private static final long STRIDE = 0x9E37_79B9_7F4A_7C15L;
    private static final String CONSONANTS = "бвгджзклмнпрстфхцчш";
    private static final String VOWELS = "аеиоуыэюя";
    private static final long VERSION_AND_VARIANT = 0x8000_0000_0000_0000L;

    private final SplittableRandom dice;

    Chance(long seed, int sequence) {
        this.dice = new SplittableRandom(seed * STRIDE + sequence);
    }

    int below(int bound) {
        return dice.nextInt(bound);
    }

    boolean inPercent(int percent) {
        return dice.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> things) {
        return things.get(dice.nextInt(things.size()));
    }

    /** So many different ones, in any order. */
    <T> List<T> some(int many, List<T> of) {
        List<T> left = new ArrayList<>(of);
        List<T> chosen = new ArrayList<>();
        while (chosen.size() < many && !left.isEmpty()) {
            chosen.add(left.remove(dice.nextInt(left.size())));
        }
        return chosen;
    }

    UUID id() {
        long most = dice.nextLong() & ~0xF000L | 0x4000L;
        long least = dice.nextLong() >>> 2 | VERSION_AND_VARIANT;
        return new UUID(most, least);
    }

    /** A word that nobody else bears. */
    String word() {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 7; syllable++) {
            word.append(CONSONANTS.charAt(dice.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(dice.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
