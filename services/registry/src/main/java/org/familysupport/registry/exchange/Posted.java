package org.familysupport.registry.exchange;

/**
 * What came of one attempt.
 *
 * @param status of the answer; 0 without one
 * @param failure why there was none, in a word; empty with one
 */
record Posted(int status, String failure) {
    static Posted failed(String why) {
        return new Posted(0, why);
    }

    boolean accepted() {
        return status >= 200 && status < 300;
    }
}
