/**
 * Measures the house on this machine and sets it beside pgbench, which does the same statements on the same rows. Nothing here
 * passes or fails by time: the figures are for people who compare two runs of one machine.
 *
 * <p>Read {@link org.familysupport.bench.Bench} (what is measured), then {@link org.familysupport.bench.AgainstPgbench}.
 */
@NullMarked
package org.familysupport.bench;

import org.jspecify.annotations.NullMarked;
