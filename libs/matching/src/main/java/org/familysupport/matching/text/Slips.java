package org.familysupport.matching.text;

/** How far two texts lie apart in slips of the pen. */
public final class Slips {
    private Slips() {}

    /**
     * The least number of letters typed wrongly, left out, put in, or exchanged with their neighbour (optimal string alignment),
     * counted up to {@code most}; {@code most + 1} means more.
     */
    public static int between(String a, String b, int most) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        int from = 0;
        while (from < n && from < m && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        while (n > from && m > from && a.charAt(n - 1) == b.charAt(m - 1)) {
            n--;
            m--;
        }
        return from == n || from == m ? n + m - 2 * from : table(a, b, from, n, m, most);
    }

    private static int table(String a, String b, int from, int n, int m, int most) {
        int width = m - from + 1;
        int[] before = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n - from; i++) {
            row[0] = i;
            int best = i;
            char c = a.charAt(from + i - 1);
            for (int j = 1; j < width; j++) {
                char d = b.charAt(from + j - 1);
                int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (c == d ? 0 : 1));
                if (i > 1 && j > 1 && c == b.charAt(from + j - 2) && d == a.charAt(from + i - 2)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                best = Math.min(best, cost);
            }
            if (best > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[width - 1], most + 1);
    }

    /** Whether their likeness is at least {@code enough}; most texts have too few letters in common to count any further. */
    public static boolean areAlike(String a, String b, double enough) {
        int common = Math.min(Math.min(a.length(), b.length()), (a.length() + b.length() - lettersApart(a, b)) / 2);
        double best = ((double) common / a.length() + (double) common / b.length() + 1) / 3;
        return best + 0.4 * (1 - best) >= enough && likeness(a, b) >= enough;
    }

    /** Jaro's likeness with Winkler's reward for an equal beginning: 0 to 1. */
    public static double likeness(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        long takenA = 0;
        long takenB = 0;
        int common = 0;
        int n = Math.min(a.length(), 64);
        int m = Math.min(b.length(), 64);
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - reach); j < Math.min(m, i + reach + 1); j++) {
                if ((takenB & 1L << j) == 0 && a.charAt(i) == b.charAt(j)) {
                    takenA |= 1L << i;
                    takenB |= 1L << j;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        double jaro = jaro(a, b, takenA, takenB, common);
        int prefix = 0;
        while (prefix < 4 && prefix < n && prefix < m && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b, long takenA, long takenB, int common) {
        int displaced = 0;
        long restA = takenA;
        long restB = takenB;
        for (int k = 0; k < common; k++) {
            int i = Long.numberOfTrailingZeros(restA);
            int j = Long.numberOfTrailingZeros(restB);
            restA &= restA - 1;
            restB &= restB - 1;
            if (a.charAt(i) != b.charAt(j)) {
                displaced++;
            }
        }
        double c = common;
        return (c / a.length() + c / b.length() + (c - displaced / 2.0) / c) / 3;
    }

    /** The number of letters that only one of the two has, whatever their order. */
    public static int lettersApart(String a, String b) {
        int[] count = new int[64];
        for (int i = 0; i < a.length(); i++) {
            count[a.charAt(i) & 63]++;
        }
        for (int i = 0; i < b.length(); i++) {
            count[b.charAt(i) & 63]--;
        }
        int apart = 0;
        for (int c : count) {
            apart += Math.abs(c);
        }
        return apart;
    }
}
