package org.familysupport.dev.match;

import java.util.Arrays;
import java.util.List;
import org.familysupport.matching.BlockingKeys;

/** Which records share a blocking key, held in arrays: tens of keys for each of tens of thousands of records. */
final class Index {
    private final long[] keys;
    private final int[] starts;
    private final int[] members;
    private final int[][] keysOf;

    Index(List<KnownRecord> records) {
        long[][] hashes = new long[records.size()][];
        int total = 0;
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = BlockingKeys.hashesOf(records.get(i).features());
            total += hashes[i].length;
        }
        this.keys = distinct(hashes, total);
        this.keysOf = new int[hashes.length][];
        this.starts = new int[keys.length + 1];
        for (int i = 0; i < hashes.length; i++) {
            keysOf[i] = Arrays.stream(hashes[i])
                    .mapToInt(key -> Arrays.binarySearch(keys, key))
                    .toArray();
            for (int key : keysOf[i]) {
                starts[key + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.members = members(total);
    }

    /** Marks in {@code found} with {@code mark} all later records that share a key with {@code record}; returns how many. */
    int later(int record, int[] found, int mark, int[] into) {
        return gather(record, record, found, mark, into);
    }

    /** The same for all others, not only later ones. */
    int sharing(int record, int[] found, int mark, int[] into) {
        return gather(record, -1, found, mark, into);
    }

    private int gather(int record, int after, int[] found, int mark, int[] into) {
        int count = 0;
        for (int key : keysOf[record]) {
            if (starts[key + 1] - starts[key] <= BlockingKeys.MOST) {
                for (int at = starts[key + 1] - 1; at >= starts[key] && members[at] > after; at--) {
                    if (found[members[at]] != mark && members[at] != record) {
                        found[members[at]] = mark;
                        into[count++] = members[at];
                    }
                }
            }
        }
        return count;
    }

    private int[] members(int total) {
        int[] next = starts.clone();
        int[] sorted = new int[total];
        for (int i = 0; i < keysOf.length; i++) {
            for (int key : keysOf[i]) {
                sorted[next[key]++] = i;
            }
        }
        return sorted;
    }

    private static long[] distinct(long[][] hashes, int total) {
        long[] all = new long[total];
        int at = 0;
        for (long[] some : hashes) {
            System.arraycopy(some, 0, all, at, some.length);
            at += some.length;
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }
}
