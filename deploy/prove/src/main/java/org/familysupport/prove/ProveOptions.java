package org.familysupport.prove;

import java.util.Iterator;
import java.util.List;
import org.familysupport.stack.StackFailure;

/**
 * What was said after {@code ./dev prove}.
 *
 * @param sequences how many
 * @param seed everything random follows from it and the number of the sequence
 * @param instances of the registry and the referral service: 1 or 2
 * @param only the one sequence to be played, with its acts told; negative for all
 * @param killEvery in one of so many sequences a process is killed; 0 for none
 * @param atOnce how many are played at a time
 */
public record ProveOptions(int sequences, long seed, int instances, int only, int killEvery, int atOnce) {
    private static final String USAGE =
            "./dev prove [--sequences N] [--seed S] [--instances 1|2] [--only I] [--kill-every N] [--at-once N]";
    private static final int MANY = 500;

    /** 200 sequences from a seed that is the same every day; 8 at a time, for each waits now and then for two seconds. */
    public static ProveOptions usual() {
        return new ProveOptions(200, 20_261_129, 1, -1, 200, 8);
    }

    static ProveOptions of(String... arguments) {
        ProveOptions options = usual();
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (!words.hasNext()) {
                throw new StackFailure(USAGE);
            }
            options = options.with(word, number(words.next()));
        }
        if (options.sequences < 1 || options.atOnce < 1 || options.instances < 1 || options.instances > 2) {
            throw new StackFailure(USAGE);
        }
        return options;
    }

    private ProveOptions with(String word, long number) {
        int small = (int) Math.min(number, Integer.MAX_VALUE);
        return switch (word) {
            case "--sequences" -> withSequences(small);
            case "--seed" -> withSeed(number);
            case "--instances" -> withInstances(small);
            case "--only" -> new ProveOptions(sequences, seed, instances, small, killEvery, atOnce);
            case "--kill-every" -> withKillEvery(small);
            case "--at-once" -> new ProveOptions(sequences, seed, instances, only, killEvery, small);
            default -> throw new StackFailure(USAGE);
        };
    }

    public ProveOptions withSequences(int many) {
        return new ProveOptions(many, seed, instances, only, killEvery, atOnce);
    }

    /** In a house in which one seed was played only another may follow: the families would be the same. */
    public ProveOptions withSeed(long other) {
        return new ProveOptions(sequences, other, instances, only, killEvery, atOnce);
    }

    public ProveOptions withInstances(int many) {
        return new ProveOptions(sequences, seed, many, only, killEvery, atOnce);
    }

    public ProveOptions withKillEvery(int many) {
        return new ProveOptions(sequences, seed, instances, only, many, atOnce);
    }

    /** Whether it pays that the services compile themselves well. */
    boolean isLong() {
        return sequences > MANY && only < 0;
    }

    boolean kills(int sequence) {
        return killEvery > 0 && sequence % killEvery == killEvery / 2;
    }

    /** The command that plays one of them again. */
    String replay(int sequence) {
        return "./dev prove --seed %d --only %d --kill-every %d%s"
                .formatted(seed, sequence, killEvery, instances == 1 ? "" : " --instances " + instances);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new StackFailure(USAGE, noNumber);
        }
    }
}
