package org.familysupport.bench;

/**
 * Something that is asked of a service again and again.
 *
 * @param service which one
 * @param status what it must answer each time, for a refusal is quicker than the work
 * @param next makes the next request; asked by many threads
 */
record Load(String service, int status, Next next) {
    /** The next request of a caller. */
    interface Next {
        Request request(int caller);
    }
}
