package org.familysupport.dev.match;

/**
 * Two records by their place among all, and what comparing them gave.
 *
 * @param bits the score
 */
record Pair(int one, int other, double bits) {}
