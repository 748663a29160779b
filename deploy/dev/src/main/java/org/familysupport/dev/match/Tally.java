package org.familysupport.dev.match;

/** How many pairs were taken for one person rightly, and how many wrongly. */
final class Tally {
    private long right;
    private long wrong;

    void add(boolean onePerson) {
        if (onePerson) {
            right++;
        } else {
            wrong++;
        }
    }

    long right() {
        return right;
    }

    long wrong() {
        return wrong;
    }

    long all() {
        return right + wrong;
    }

    double precision() {
        return all() == 0 ? 1 : (double) right / all();
    }

    double recall(long truePairs) {
        return truePairs == 0 ? 1 : (double) right / truePairs;
    }

    double f1(long truePairs) {
        return truePairs + all() == 0 ? 1 : 2.0 * right / (truePairs + all());
    }
}
